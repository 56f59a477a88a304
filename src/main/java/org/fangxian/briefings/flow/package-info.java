/**
 * The states of a briefing, the steps between them and by whom, and what is refused on the way. Uses accounts, organisation; of
 * briefings nothing.
 */
@NullMarked
package org.fangxian.briefings.flow;

import org.jspecify.annotations.NullMarked;
