/** The board of a county or the city. */
@NullMarked
package org.fangxian.verdicts.web;

import org.jspecify.annotations.NullMarked;
