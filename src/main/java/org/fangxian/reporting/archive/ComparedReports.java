package org.fangxian.reporting.archive;

import java.util.List;
import java.util.Map;
import org.fangxian.checks.CheckContext;
import org.fangxian.reporting.counting.ReportKey;

/** Reports of a day with what each of them is compared with, as known at one instant. */
public record ComparedReports(List<FiledReport> reports, Map<ReportKey, CheckContext> contexts) {}
