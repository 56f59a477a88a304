/**
 * How one edition of the divisions follows another: a published table is read and checked row by row, compared with the
 * edition before, the successions of its places are proposed and confirmed, and it is put in force. Stands on divisions. Uses shared.
 */
@NullMarked
package org.fangxian.divisions.editions;

import org.jspecify.annotations.NullMarked;
