/**
 * Gifts of supplies: who gave what and for whom, where it went down to the last post, and what of that everybody may read.
 * Stands on the ledger, which keeps a gift for whom it was given. Uses accounts, items, organisation and of supplies its
 * stores and receipts.
 */
@NullMarked
package org.fangxian.supplies.donations;

import org.jspecify.annotations.NullMarked;
