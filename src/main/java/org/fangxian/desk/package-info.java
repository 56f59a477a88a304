/**
 * The leaders' desk: reading issues, what changed since yesterday, instructions until answered, acknowledgements. Uses
 * accounts, briefings, bulletin, notices, organisation, sentences.
 */
@NullMarked
package org.fangxian.desk;

import org.jspecify.annotations.NullMarked;
