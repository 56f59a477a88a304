package org.fangxian.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a search found.
 *
 * @param kindKey message that says what kind of thing it is
 * @param date the reporting date it belongs to, if to one
 * @param note what tells it from others of the same name
 * @param link page within the portal, beginning with a slash
 */
public record SearchHit(
        String kindKey, String name, @Nullable LocalDate date, String note, String link) {}
