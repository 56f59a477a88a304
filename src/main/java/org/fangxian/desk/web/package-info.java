/** Pages of the desk: the issue on one screen, instructions, acknowledgements. */
@NullMarked
package org.fangxian.desk.web;

import org.jspecify.annotations.NullMarked;
