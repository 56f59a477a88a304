/**
 * What is set up for a kind of briefing: masthead, imprint, recipients, time, template, issue number, and how long a text may be.
 * Uses accounts, bulletin, sentences; of briefings nothing.
 */
@NullMarked
package org.fangxian.briefings.settings;

import org.jspecify.annotations.NullMarked;
