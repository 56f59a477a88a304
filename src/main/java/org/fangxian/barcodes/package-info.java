/** What a scanner reads from a package: GS1 element strings and trade item numbers. */
@NullMarked
package org.fangxian.barcodes;

import org.jspecify.annotations.NullMarked;
