package org.fangxian.reporting;

import java.util.Map;
import org.fangxian.forms.Asking;

/**
 * What stands in one line of a list of reports.
 *
 * @param figures by indicator code, as typed
 * @param explanation said to every check that fails
 */
public record Entered(Asking asking, Map<String, String> figures, String explanation) {}
