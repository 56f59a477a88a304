package org.fangxian.forms;

import java.util.List;
import org.fangxian.shared.Finding;
import org.fangxian.shared.Findings;

/** The indicator cannot be added as it is described. */
public class IndicatorRefused extends Findings {
    private static final long serialVersionUID = 1L;

    IndicatorRefused(List<Finding> findings) {
        super("forms.indicator.refused", findings);
    }
}
