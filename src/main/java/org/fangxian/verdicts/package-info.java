/**
 * Who is late, missing, silent or contradicted: computed from the reports, never entered. Uses accounts, checks, forms,
 * notices, organisation, reporting.
 */
@NullMarked
package org.fangxian.verdicts;

import org.jspecify.annotations.NullMarked;
