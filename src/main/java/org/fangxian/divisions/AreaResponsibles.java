package org.fangxian.divisions;

import java.util.Collection;
import java.util.Map;

/** Who answers for areas. The feature that keeps responsibility implements it; divisions themselves know nobody. */
public interface AreaResponsibles {
    /** @return the first responsible person of each place that has one */
    Map<Long, String> responsible(Collection<Long> placeIds);
}
