package org.fangxian.reporting;

import java.util.List;
import org.fangxian.shared.Finding;
import org.fangxian.shared.Findings;

/** The report cannot be submitted as it stands: figures missing or wrong, checks not explained. */
public class NotSubmitted extends Findings {
    private static final long serialVersionUID = 1L;

    NotSubmitted(List<Finding> findings) {
        super("reporting.notSubmitted", findings);
    }
}
