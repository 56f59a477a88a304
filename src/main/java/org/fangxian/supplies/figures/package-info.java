/** What the ledger knows of the figures that units report. */
@NullMarked
package org.fangxian.supplies.figures;

import org.jspecify.annotations.NullMarked;
