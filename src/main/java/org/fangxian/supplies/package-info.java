/**
 * The ledger of supplies: lots, locations, and what moved between them. Uses accounts, checks, divisions, duty, exchange,
 * forms, items, organisation, reporting.
 */
@NullMarked
package org.fangxian.supplies;

import org.jspecify.annotations.NullMarked;
