package org.fangxian.organisation;

import java.io.Serializable;

/** A unit as lists and trees show it. */
public record UnitRow(long id, String code, String name, UnitKind kind, String parentName, long children)
        implements Serializable {}
