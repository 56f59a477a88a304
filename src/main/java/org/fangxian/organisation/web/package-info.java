/** Pages of the unit tree and of responsibility. */
@NullMarked
package org.fangxian.organisation.web;

import org.jspecify.annotations.NullMarked;
