/**
 * What a figure of a briefing is bound to, what the reports say of it, and which units they lack. Uses reporting, sentences,
 * verdicts, and of briefings its settings.
 */
@NullMarked
package org.fangxian.briefings.figures;

import org.jspecify.annotations.NullMarked;
