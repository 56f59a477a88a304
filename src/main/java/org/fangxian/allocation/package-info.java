/** Who gets how much when there is not enough: rules of sharing, exact and without a database. Uses accounts, organisation. */
@NullMarked
package org.fangxian.allocation;

import org.jspecify.annotations.NullMarked;
