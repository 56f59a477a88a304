package org.fangxian.shared;

import java.util.List;

/** A feature's contribution to the home page; implementations are found by CDI and answer for the current caller. */
public interface TodaySource {
    /** @return the caller's lines; empty when nothing is due or the caller has no part in this feature */
    List<TodayItem> today();
}
