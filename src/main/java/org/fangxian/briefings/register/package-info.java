/**
 * The lists of briefings: the register with the people behind each, what waits for whom, the search by date. Uses accounts,
 * organisation, sentences, and of briefings what they are to a reader.
 */
@NullMarked
package org.fangxian.briefings.register;

import org.jspecify.annotations.NullMarked;
