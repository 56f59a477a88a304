/** Pages of the division tree. */
@NullMarked
package org.fangxian.divisions.web;

import org.jspecify.annotations.NullMarked;
