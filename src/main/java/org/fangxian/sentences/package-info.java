/** The language of the briefing's sentences: templates, figures in running text, periods, comparisons. Knows no feature. */
@NullMarked
package org.fangxian.sentences;

import org.jspecify.annotations.NullMarked;
