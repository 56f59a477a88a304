/** Whether figures can be true: reading what was typed, comparing figures with each other and with other records. Uses forms. */
@NullMarked
package org.fangxian.checks;

import org.jspecify.annotations.NullMarked;
