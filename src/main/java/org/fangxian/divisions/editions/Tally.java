package org.fangxian.divisions.editions;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.divisions.Level;

/**
 * The village codes that an edition drops and adds.
 *
 * @param nameless how many of those dropped have no namesake in their county in the later edition
 */
public record Tally(int gone, int appeared, int nameless) implements Serializable {
    private static final int COUNTY = 6;

    static Tally of(Collection<Division> before, Collection<Division> after) {
        Set<String> earlier = villages(before).map(Division::code).collect(Collectors.toSet());
        Set<String> later = villages(after).map(Division::code).collect(Collectors.toSet());
        Set<String> names = villages(after).map(Tally::inCounty).collect(Collectors.toSet());
        return new Tally(
                (int) earlier.stream().filter(code -> !later.contains(code)).count(),
                (int) later.stream().filter(code -> !earlier.contains(code)).count(),
                (int) villages(before)
                        .filter(village -> !later.contains(village.code()))
                        .filter(village -> !names.contains(inCounty(village)))
                        .count());
    }

    private static Stream<Division> villages(Collection<Division> edition) {
        return edition.stream().filter(division -> division.level() == Level.VILLAGE);
    }

    private static String inCounty(Division village) {
        return village.code().substring(0, COUNTY) + village.name();
    }
}
