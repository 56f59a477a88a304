package org.fangxian.reporting.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.fangxian.checks.Figure;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.forms.FormVersion;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.reporting.RevisionView;
import org.fangxian.reporting.archive.ReportBook;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.Texts;
import org.jspecify.annotations.Nullable;

/** A report as filed, for its own page and beside the reviewer's list. */
@Dependent
public class ReportDetail implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReportBook book;

    @Inject
    private FormCatalogue catalogue;

    @Inject
    private CommandStructure structure;

    @Inject
    private CheckNames names;

    private transient @Nullable Filed filed;
    private transient @Nullable List<FiledLine> lines;
    private transient @Nullable List<Filed.Explained> explained;

    /** Shows the report as known at an instant: the revision with the number, else the latest. */
    void show(ReportKey key, KnownAt knownAt, @Nullable Integer number) {
        FormVersion version = catalogue.version(key.form(), key.unitId(), key.date());
        List<RevisionView> revisions = book.history(key, knownAt);
        int chosen = 0;
        for (int i = 0; i < revisions.size(); i++) {
            if (number != null && revisions.get(i).number() == number) {
                chosen = i;
            }
        }
        Filed shown = new Filed(key, structure.unitOn(key.unitId(), key.date()).getName(), version, revisions, chosen);
        filed = shown;
        if (!shown.isNone()) {
            lines = FiledLine.of(shown, yesterday(key, knownAt), texts());
            explained = shown.explained(names.of(version.indicators(), texts()));
        }
    }

    void clear() {
        filed = null;
    }

    private Map<String, Figure> yesterday(ReportKey key, KnownAt knownAt) {
        ReportKey before = new ReportKey(key.form(), key.unitId(), key.date().minusDays(1));
        return book.figures(before, knownAt);
    }

    private static Texts texts() {
        return Texts.of(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    public @Nullable Filed getFiled() {
        return filed;
    }

    public List<FiledLine> getLines() {
        return lines == null ? List.of() : lines;
    }

    public List<Filed.Explained> getExplained() {
        return explained == null ? List.of() : explained;
    }
}
