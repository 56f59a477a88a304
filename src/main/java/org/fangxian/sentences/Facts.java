package org.fangxian.sentences;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What sentences are spoken of: a reporting date, the city, its areas in their official order, and the figures. */
public interface Facts {
    LocalDate date();

    String city();

    List<Area> areas();

    /** @return the figure; null when nobody reported it */
    @Nullable
    BigDecimal amount(FigureRef figure);

    /** @return whether the figure speaks for its whole area: everybody who was asked has reported, or it was stated by hand */
    boolean isComplete(FigureRef figure);
}
