package org.fangxian.exchange;

import java.util.List;
import org.fangxian.reporting.Entered;

/** A file as it was read, with what would become of it and the lines that would be submitted. */
record CheckedSheet(Grid grid, int headRow, SheetPreview preview, List<Entered> lines) {}
