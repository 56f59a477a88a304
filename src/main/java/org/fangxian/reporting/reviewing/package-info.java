/**
 * Where the unit above accepts a report or returns it. Uses accounts, checks, forms, notices, organisation and of reporting
 * the ledger.
 */
@NullMarked
package org.fangxian.reporting.reviewing;

import org.jspecify.annotations.NullMarked;
