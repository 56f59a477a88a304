/** The catalogue of what is kept in stock: items, their units and article numbers. Uses accounts, barcodes, duty. */
@NullMarked
package org.fangxian.items;

import org.jspecify.annotations.NullMarked;
