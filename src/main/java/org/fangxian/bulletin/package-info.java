/**
 * A briefing's contents as they stand on screen and paper: sections, figures, the frozen form, the printed document. Knows
 * no database. Uses sentences.
 */
@NullMarked
package org.fangxian.bulletin;

import org.jspecify.annotations.NullMarked;
