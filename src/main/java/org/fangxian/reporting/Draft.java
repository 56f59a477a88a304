package org.fangxian.reporting;

import java.util.Map;
import org.fangxian.reporting.counting.ReportKey;

/**
 * What is typed and not yet submitted, kept exactly so.
 *
 * @param version of the entry form it was typed into; 0 where nothing was kept before
 */
public record Draft(ReportKey key, Map<String, String> figures, Map<String, String> explanations, int version) {}
