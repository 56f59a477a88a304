/**
 * The daily reports: drafts, submissions, their revisions and the ledger that tells what counted when. What is counted is in
 * counting, which knows nothing of this package; archive and reviewing stand on it. Uses accounts, checks, forms, notices,
 * organisation.
 */
@NullMarked
package org.fangxian.reporting;

import org.jspecify.annotations.NullMarked;
