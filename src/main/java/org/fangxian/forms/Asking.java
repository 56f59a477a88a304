package org.fangxian.forms;

import org.fangxian.organisation.UnitKind;

/** One unit is asked to file one form. */
public record Asking(FormVersion version, long unitId, String unitCode, String unitName, UnitKind unitKind) {}
