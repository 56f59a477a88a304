/** Posts at which people are on duty, and what they are entitled to wear there. Uses accounts, divisions, organisation. */
@NullMarked
package org.fangxian.duty;

import org.jspecify.annotations.NullMarked;
