package org.fangxian.divisions.editions;

import org.fangxian.divisions.Level;

/**
 * A row of an edition.
 *
 * @param placeId 0 while the edition is not in force
 * @param parentCode empty for the city
 * @param kind the notice's own word, or empty
 */
record Division(long placeId, String code, String name, Level level, String parentCode, String kind) {}
