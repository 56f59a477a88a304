package org.fangxian.briefings;

import java.math.BigDecimal;
import java.util.List;
import org.fangxian.bulletin.BulletinFigure;
import org.fangxian.sentences.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a figure of a briefing was as known at an instant; the briefing itself keeps its own.
 *
 * @param figure as the briefing tells it
 * @param amount what the reports said then; null when nobody had reported it
 * @param revisions the submissions that it was counted from then
 */
public record FigureThen(BulletinFigure figure, @Nullable BigDecimal amount, List<Long> revisions) {
    /** @return whether the briefing tells something else */
    public boolean differs() {
        BigDecimal told = figure.amount();
        return told == null || amount == null ? told != amount : told.compareTo(amount) != 0;
    }

    /** @return what it was then as a text shows it */
    public String shown() {
        return Wording.amount(amount);
    }

    /** @return what the briefing tells, with the sign of a change */
    public String told() {
        return Wording.amount(figure.amount());
    }
}
