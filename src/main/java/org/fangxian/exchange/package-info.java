/**
 * Reports as spreadsheets: a template to fill in, its upload with a preview, one effect however often it is sent. Uses
 * accounts, checks, forms, organisation, reporting.
 */
@NullMarked
package org.fangxian.exchange;

import org.jspecify.annotations.NullMarked;
