package org.fangxian.shared.report;

import org.jspecify.annotations.Nullable;

/**
 * The foot of the last page (GB/T 9704-2012, 7.4). The recipients stand without their label and closing stop.
 *
 * @param report superiors reported to
 * @param send offices of the same rank that it is sent to
 * @param distribute subordinate offices that it is distributed to
 * @param printedBy office that prints
 * @param printedOn date of printing
 * @param copies number of copies printed
 */
public record Imprint(
        @Nullable String report,
        @Nullable String send,
        @Nullable String distribute,
        String printedBy,
        String printedOn,
        int copies) {}
