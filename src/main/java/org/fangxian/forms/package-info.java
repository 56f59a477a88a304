/** What units are asked: indicators as data, forms as versioned sets of them, checks, deadlines. Uses organisation, accounts. */
@NullMarked
package org.fangxian.forms;

import org.jspecify.annotations.NullMarked;
