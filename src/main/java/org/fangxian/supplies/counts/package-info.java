/**
 * Counts: what lies at a place is counted blind, twice where it differs, approved, and the difference posted. Stands on the ledger,
 * which knows nothing of it. Uses accounts, items, organisation and of supplies its places, lots and postings.
 */
@NullMarked
package org.fangxian.supplies.counts;

import org.jspecify.annotations.NullMarked;
