/** The daily reports for machines and people. */
@NullMarked
package org.fangxian.reporting.web;

import org.jspecify.annotations.NullMarked;
