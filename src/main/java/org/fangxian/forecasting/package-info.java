/** How long a stock lasts, and how much is to be had: the arithmetic of supply, without a database. */
@NullMarked
package org.fangxian.forecasting;

import org.jspecify.annotations.NullMarked;
