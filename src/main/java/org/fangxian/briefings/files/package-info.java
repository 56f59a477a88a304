/**
 * What a briefing is as a file: printed, and kept with its hash as it was signed and issued. Uses bulletin; of briefings
 * nothing.
 */
@NullMarked
package org.fangxian.briefings.files;

import org.jspecify.annotations.NullMarked;
