package org.fangxian.divisions.editions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a place, or what a division is made of, proposed and then confirmed. A place that was divided has several,
 * and so has a division that is made of several.
 */
@Entity
class Succession {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long importId;

    @Enumerated(EnumType.STRING)
    private SuccessionKind kind;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private String sortCode;
    private @Nullable Long fromPlaceId;
    private @Nullable String toCode;
    private @Nullable Long keptPlaceId;
    private @Nullable String keptCode;
    private String broughtBy;
    private @Nullable String confirmedBy;
    private @Nullable Instant confirmedAt;

    @Version
    private int version;

    protected Succession() {}

    /** A division of the same edition that nothing is known to have become, once more to be looked at. */
    Succession appeared(String code) {
        Succession made = new Succession();
        made.importId = importId;
        made.broughtBy = broughtBy;
        made.sortCode = code;
        made.kind = SuccessionKind.APPEARED;
        made.basis = Basis.NONE;
        made.toCode = code;
        return made;
    }

    /** The same place with another part of it. */
    Succession further() {
        Succession made = new Succession();
        made.importId = importId;
        made.broughtBy = broughtBy;
        made.sortCode = sortCode;
        made.fromPlaceId = fromPlaceId;
        return made;
    }

    /** Refuses whoever brought the table in: four eyes. */
    void confirm(String account, Instant at) {
        if (isOf(account)) {
            throw new EditionRefused("divisions.fourEyes.confirm");
        }
        confirmedBy = account;
        confirmedAt = at;
    }

    /** Has it looked at anew. */
    void reopen() {
        confirmedBy = null;
        confirmedAt = null;
    }

    /** @return whether the account brought the table in */
    boolean isOf(String account) {
        return account.equals(broughtBy);
    }

    /** Says where the place went, by an officer; whatever was confirmed of it no longer is. */
    void becomes(SuccessionKind what, @Nullable String code) {
        reopen();
        kind = what;
        basis = Basis.OFFICER;
        toCode = code;
        keptPlaceId = what.keepsPlace() ? fromPlaceId : null;
        keptCode = what.keepsPlace() ? code : null;
    }

    /** Where there is another part of it, it is a part too, unless it keeps the place. */
    void isPart(boolean other) {
        if (other && !kind.keepsPlace()) {
            kind = SuccessionKind.SPLIT;
        }
    }

    long id() {
        return id;
    }

    long importId() {
        return importId;
    }

    SuccessionKind kind() {
        return kind;
    }

    @Nullable
    Long fromPlaceId() {
        return fromPlaceId;
    }

    @Nullable
    String toCode() {
        return toCode;
    }

    String sortCode() {
        return sortCode;
    }

    int version() {
        return version;
    }
}
