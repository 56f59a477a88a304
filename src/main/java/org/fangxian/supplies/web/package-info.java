/** Pages of the ledger of supplies. */
@NullMarked
package org.fangxian.supplies.web;

import org.jspecify.annotations.NullMarked;
