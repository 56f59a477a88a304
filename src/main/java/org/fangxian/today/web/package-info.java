/** The home page. */
@NullMarked
package org.fangxian.today.web;

import org.jspecify.annotations.NullMarked;
