package org.fangxian.divisions;

import java.io.Serializable;

/** A division as lists and trees show it; {@code kind} is the notice's own word, as in town or street, or empty. */
public record DivisionRow(
        long placeId, String code, String name, String kind, Level level, String parentName, long children)
        implements Serializable {}
