/** What every page uses: errors, lists on keys, formats. */
@NullMarked
package org.fangxian.shared.web;

import org.jspecify.annotations.NullMarked;
