/**
 * Reading reports: lists, histories, the reports of a day of many units, the search by receipt. Uses accounts, checks, forms,
 * organisation and of reporting what was submitted and what is counted.
 */
@NullMarked
package org.fangxian.reporting.archive;

import org.jspecify.annotations.NullMarked;
