/** Who may sign in, and what each may do for which unit and when. Uses organisation. */
@NullMarked
package org.fangxian.accounts;

import org.jspecify.annotations.NullMarked;
