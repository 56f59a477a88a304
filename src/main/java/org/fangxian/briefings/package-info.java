/**
 * The briefing: composed from the reported figures, edited, checked, signed, issued, corrected. Here is the briefing itself
 * with all that changes it. It stands on settings, figures, flow and files, which know nothing of it; composing and register
 * stand on it. Uses accounts, audit, bulletin, forms, organisation, reporting, sentences, verdicts. Only the leaders' desk reads it.
 */
@NullMarked
package org.fangxian.briefings;

import org.jspecify.annotations.NullMarked;
