/** Official documents for Word: the same page, everything editable. Uses the document and its wording. */
@NullMarked
package org.fangxian.shared.report.word;

import org.jspecify.annotations.NullMarked;
