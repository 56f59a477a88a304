package org.fangxian.desk;

import java.util.List;

/** What changed in a county or zone since the earlier issue. */
public record AreaChanges(String name, List<Difference> differences) {
    public AreaChanges {
        differences = List.copyOf(differences);
    }
}
