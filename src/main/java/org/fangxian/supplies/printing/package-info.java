/** What of supplies is printed, in the official look. Uses accounts and of supplies what is read. */
@NullMarked
package org.fangxian.supplies.printing;

import org.jspecify.annotations.NullMarked;
