package org.fangxian.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the command structure: headquarters, group, county, zone, department, town or village. Its {@code path} is
 * the ids from the root, each followed by a dot, so that a unit and all below it share a prefix.
 */
@Entity
public class Unit {
    /** The day on which nothing ends that is known to end. */
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    static final Comparator<Unit> OFFICIAL_ORDER = Comparator.comparingInt(unit -> unit.sortOrder);

    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private @Nullable Unit parent;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private String path;
    private @Nullable Long placeId;
    private int sortOrder;

    /** The first day on which it no longer is, 9999-12-31 while none is known. Read by queries. */
    private LocalDate endsOn;

    @Version
    private int version;

    protected Unit() {}

    /** As it was read, together with all others, for {@link UnitTree}. */
    Unit(@Nullable Unit parent, UnitFacts facts) {
        this.id = facts.id();
        this.parent = parent;
        this.code = facts.code();
        this.name = facts.name();
        this.kind = facts.kind();
        this.path = facts.path();
        this.placeId = facts.placeId();
        this.sortOrder = facts.sortOrder();
        this.version = facts.version();
        this.endsOn = OPEN;
    }

    public long getId() {
        return id;
    }

    public @Nullable Unit getParent() {
        return parent;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public UnitKind getKind() {
        return kind;
    }

    public String getPath() {
        return path;
    }

    public @Nullable Long getPlaceId() {
        return placeId;
    }

    /** @return whether the other unit is this one or stands below it */
    public boolean covers(Unit other) {
        return other.getPath().startsWith(path); // not the field: the other one may be a proxy
    }
}
