/** The statistical division tree of the area, by edition. Places are stable; codes, names and parents belong to an edition. Uses shared. */
@NullMarked
package org.fangxian.divisions;

import org.jspecify.annotations.NullMarked;
