package org.fangxian.briefings.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.fangxian.briefings.BriefingArchive;
import org.fangxian.briefings.figures.Derivation;
import org.fangxian.bulletin.BulletinFigure;
import org.fangxian.reporting.counting.Evidence;
import org.fangxian.verdicts.UnitVerdict;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** The panel that a click on a figure opens: what it is bound to, and the submissions behind it. */
@Named
@ViewScoped
public class FigurePanel implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NUMBER = 9;
    private static final String UNITS = Derivation.UNITS.name();

    @Inject
    private BriefingArchive archive;

    @Inject
    private EvidenceSheet sheet;

    private transient @Nullable BulletinFigure figure;
    private transient @Nullable Evidence evidence;
    private transient List<UnitVerdict> counted = List.of();
    private long briefingId;
    private int number;
    private @Nullable BigDecimal amount;
    private String reason = "";

    /** Shows the figure that the request names. */
    public void show() {
        String briefing = String.valueOf(Faces.getRequestParameter("briefing"));
        String asked = String.valueOf(Faces.getRequestParameter("figure"));
        if (briefing.matches("\\d{1,18}") && asked.matches("\\d{1," + LONGEST_NUMBER + "}")) {
            show(Long.parseLong(briefing), Integer.parseInt(asked));
        }
    }

    /** Reads a figure of a briefing anew. */
    void show(long briefing, int asked) {
        BulletinFigure found = archive.contents(briefing).figure(asked);
        boolean units = UNITS.equals(found.derivation());
        evidence = units ? Evidence.NONE : archive.evidence(briefing, asked);
        counted = units ? archive.counted(briefing, asked) : List.of();
        briefingId = briefing;
        number = asked;
        figure = found;
        amount = found.amount();
        reason = "";
    }

    /** Sends what the panel lists as a spreadsheet: the submissions behind the figure, or the towns that it counts. */
    public void exportSubmissions() {
        BulletinFigure shown = Objects.requireNonNull(getFigure());
        if (getCounted().isEmpty()) {
            sheet.send(shown, getEvidence());
        } else {
            sheet.send(shown, getCounted(), getCountedElsewhere());
        }
    }

    /** Forgets the figure, as when it has gone from the text. */
    void close() {
        figure = null;
        number = 0;
    }

    public @Nullable BulletinFigure getFigure() {
        if (figure == null && number > 0) {
            show(briefingId, number);
        }
        return figure;
    }

    public Evidence getEvidence() {
        return getFigure() == null || evidence == null ? Evidence.NONE : evidence;
    }

    /** @return the towns that the figure counts, if it counts towns */
    public List<UnitVerdict> getCounted() {
        return getFigure() == null || counted == null ? List.of() : counted;
    }

    /** @return how many more it counts, of units outside the caller's jurisdiction */
    public long getCountedElsewhere() {
        BulletinFigure shown = getFigure();
        if (shown == null || shown.amount() == null || !UNITS.equals(shown.derivation())) {
            return 0;
        }
        return shown.amount().longValue()
                - getCounted().stream().map(UnitVerdict::unitId).distinct().count();
    }

    public int getNumber() {
        return number;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
