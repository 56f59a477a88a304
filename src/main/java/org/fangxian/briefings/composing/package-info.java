/**
 * When a briefing composes itself, and composing on demand. Uses accounts, and of briefings the new draft.
 */
@NullMarked
package org.fangxian.briefings.composing;

import org.jspecify.annotations.NullMarked;
