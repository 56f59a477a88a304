/** The forms for machines and people. */
@NullMarked
package org.fangxian.forms.web;

import org.jspecify.annotations.NullMarked;
