package org.fangxian.briefings.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.fangxian.accounts.Roles;
import org.fangxian.accounts.web.CurrentUser;
import org.fangxian.briefings.BriefingArchive;
import org.fangxian.briefings.FigureThen;
import org.fangxian.shared.web.KnownAtChoice;
import org.jspecify.annotations.Nullable;

/** Beside a briefing: which of its figures were otherwise as known at an instant that the reader chooses. */
@Named
@ViewScoped
public class ComparedFigures implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<String> READERS = List.of(Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.LEADER);

    @Inject
    private BriefingArchive archive;

    @Inject
    private CurrentUser user;

    @Inject
    private KnownAtChoice known;

    private transient @Nullable List<FigureThen> differing;

    /** @return whether the reader may ask for the figures of the unit, and not only read what was sent */
    public boolean isOffered(long unit) {
        return READERS.stream().anyMatch(role -> user.isFor(role, unit));
    }

    public void compare() {
        known.apply();
        differing = null;
    }

    /** @return the figures of the briefing that were otherwise then */
    public List<FigureThen> differing(long briefing) {
        List<FigureThen> found = differing;
        if (found == null) {
            found = archive.asKnown(briefing, known.get()).stream()
                    .filter(FigureThen::differs)
                    .toList();
            differing = found;
        }
        return found;
    }

    public KnownAtChoice getKnown() {
        return known;
    }
}
