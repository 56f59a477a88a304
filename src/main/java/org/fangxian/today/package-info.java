/** The home page: what is due, late or waiting for the caller, gathered from every feature by CDI. Uses accounts. */
@NullMarked
package org.fangxian.today;

import org.jspecify.annotations.NullMarked;
