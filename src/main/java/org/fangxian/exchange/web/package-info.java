/** Reports by spreadsheet. */
@NullMarked
package org.fangxian.exchange.web;

import org.jspecify.annotations.NullMarked;
