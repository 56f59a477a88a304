/**
 * Reading the ledger of supplies: what is where, cards, documents, requisitions, counts. Uses accounts, organisation and of supplies its words for
 * locations, events and fitness.
 */
@NullMarked
package org.fangxian.supplies.reading;

import org.jspecify.annotations.NullMarked;
