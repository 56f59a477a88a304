package org.fangxian.divisions.editions;

import java.util.List;

/** The names of villages without their form of government, which changes when a village becomes a community. */
final class Names {
    private static final List<String> COMMITTEES = Words.list("committee");
    private static final List<String> FORMS = Words.list("form");

    private Names() {}

    /** 双河村村民委员会, 双河社区居委会 → 双河; a name of nothing else stays as it is. */
    static String stem(String name) {
        return without(FORMS, without(COMMITTEES, name));
    }

    private static String without(List<String> endings, String name) {
        return endings.stream()
                .filter(ending -> name.endsWith(ending) && name.length() > ending.length())
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }
}
