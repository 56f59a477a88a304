/** The inbox and the bell. */
@NullMarked
package org.fangxian.notices.web;

import org.jspecify.annotations.NullMarked;
