/** Pages of the briefings: the list, one briefing from draft to issue, the settings; the files and the REST interface. */
@NullMarked
package org.fangxian.briefings.web;

import org.jspecify.annotations.NullMarked;
