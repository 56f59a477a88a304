package org.fangxian.desk.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fangxian.briefings.Issue;
import org.fangxian.bulletin.Bulletin;
import org.fangxian.bulletin.BulletinFigure;
import org.fangxian.desk.DeskPage;
import org.fangxian.desk.Difference;
import org.jspecify.annotations.Nullable;

/**
 * One of the city's main figures.
 *
 * @param figure its number in the issue
 * @param change since the issue before; 0 when it stayed, null when there is none or one of both is not known
 */
public record KeyFigure(
        int figure,
        String name,
        String unitOfMeasure,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal change) {
    private static final List<String> SHOWN = List.of(
            "CONFIRMED_NEW",
            "CONFIRMED_TOTAL",
            "IN_HOSPITAL_NOW",
            "CURED_TOTAL",
            "SUSPECTED_NOW",
            "OBSERVED_NOW",
            "DEAD_TOTAL",
            "RETURNEES_TOTAL");

    static List<KeyFigure> of(DeskPage page) {
        Issue view = page.briefing();
        return SHOWN.stream()
                .map(indicator -> ofTheCity(view.bulletin(), indicator))
                .flatMap(Optional::stream)
                .map(figure -> of(figure, page))
                .toList();
    }

    private static Optional<BulletinFigure> ofTheCity(Bulletin bulletin, String indicator) {
        return bulletin.used().stream()
                .filter(figure -> indicator.equals(figure.indicator())
                        && figure.derivation().equals("VALUE")
                        && figure.unitId() == bulletin.head().unitId()
                        && figure.date().equals(bulletin.head().date()))
                .findFirst();
    }

    private static KeyFigure of(BulletinFigure figure, DeskPage page) {
        BigDecimal change = page.comparedWith() == null || figure.amount() == null ? null : BigDecimal.ZERO;
        for (Difference difference : page.differences()) {
            if (Objects.equals(difference.indicator(), figure.indicator())) {
                change = difference.change();
            }
        }
        return new KeyFigure(figure.number(), figure.name(), figure.unitOfMeasure(), figure.amount(), change);
    }

    /** @return up, down, same, or none where it is not known */
    public String getDirection() {
        BigDecimal by = change;
        if (by == null) {
            return "none";
        }
        return by.signum() > 0 ? "up" : by.signum() < 0 ? "down" : "same";
    }

    /** @return the text that says the change */
    public String getChangeKey() {
        return "desk.change." + getDirection();
    }

    /** @return the change without its sign */
    public BigDecimal getSize() {
        BigDecimal by = change;
        return by == null ? BigDecimal.ZERO : by.abs();
    }
}
