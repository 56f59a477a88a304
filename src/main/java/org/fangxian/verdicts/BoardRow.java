package org.fangxian.verdicts;

import java.util.Map;
import org.fangxian.organisation.UnitKind;

/** A unit's line on the board: its reports by form; a form it does not file is absent. */
public record BoardRow(
        long unitId, String unitCode, String unitName, UnitKind unitKind, Map<String, BoardCell> cells) {}
