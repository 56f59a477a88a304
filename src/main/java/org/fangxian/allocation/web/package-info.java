/** Sharing out as a page and as a call. */
@NullMarked
package org.fangxian.allocation.web;

import org.jspecify.annotations.NullMarked;
