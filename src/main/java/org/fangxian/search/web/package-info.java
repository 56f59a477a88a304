/** The search page. */
@NullMarked
package org.fangxian.search.web;

import org.jspecify.annotations.NullMarked;
