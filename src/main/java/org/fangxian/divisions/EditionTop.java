package org.fangxian.divisions;

import java.time.LocalDate;
import java.util.List;

/**
 * Where an edition begins.
 *
 * @param editionOn the date that the edition bears
 * @param below counties and zones, by code
 */
public record EditionTop(LocalDate editionOn, DivisionRow city, List<DivisionRow> below) {}
