package org.fangxian.accounts;

import java.time.LocalDate;
import org.fangxian.organisation.Jurisdiction;

/**
 * Which accounts a list asks for: name or wording contains the text, and the account's unit, or one for which it holds a
 * grant that is not over on the day, lies in the jurisdiction.
 */
record AccountQuery(String text, Jurisdiction jurisdiction, LocalDate day) {}
