/**
 * Printing of official documents by GB/T 9704-2012 as PDF, and of figures as spreadsheets. Knows no feature: it is told
 * what stands on the paper and answers with bytes. Documents for Word are written by {@code word}.
 */
@NullMarked
package org.fangxian.shared.report;

import org.jspecify.annotations.NullMarked;
