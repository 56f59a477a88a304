/**
 * Requisitions: what stores and posts ask of a store, who granted it, and how it was supplied. Stands on the ledger, which knows
 * nothing of it but those who follow a shipment. Uses accounts, items, organisation and of supplies its stores and what they send.
 */
@NullMarked
package org.fangxian.supplies.requisitions;

import org.jspecify.annotations.NullMarked;
