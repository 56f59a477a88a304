/** The ledger of supplies: lots, locations, and what moved between them. Uses accounts, items, organisation. */
@NullMarked
package org.fangxian.supplies;

import org.jspecify.annotations.NullMarked;
