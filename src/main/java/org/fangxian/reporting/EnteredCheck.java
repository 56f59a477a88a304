package org.fangxian.reporting;

import java.util.List;
import org.fangxian.shared.Finding;

/** What a line would be refused for. */
public record EnteredCheck(List<Finding> findings) {}
