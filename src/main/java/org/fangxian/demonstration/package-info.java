/**
 * The demonstration (FANGXIAN_DEMO=true): invented people, sourced and invented figures of January and February 2020, a
 * clock that lives there. Uses every feature; none uses it.
 */
@NullMarked
package org.fangxian.demonstration;

import org.jspecify.annotations.NullMarked;
