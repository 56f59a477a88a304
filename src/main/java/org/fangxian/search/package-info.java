/** The search of the top bar: units, reports by receipt number, briefings by date, each asked of its feature. */
@NullMarked
package org.fangxian.search;

import org.jspecify.annotations.NullMarked;
