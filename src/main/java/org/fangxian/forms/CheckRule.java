package org.fangxian.forms;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A relation that holds between true figures: the indicator equals, or is at least, the sum of the terms.
 *
 * @param code under which an explanation of its failing is given
 * @param name the relation in words
 */
public record CheckRule(String code, String name, String indicator, Operator operator, List<CheckTerm> terms) {
    /** How both sides relate. */
    public enum Operator {
        EQ,
        GE
    }

    /** @return every indicator the rule speaks of */
    public Set<String> indicators() {
        return Stream.concat(Stream.of(indicator), terms.stream().map(CheckTerm::indicatorCode))
                .collect(Collectors.toSet());
    }

    /** @return whether the rule carries the indicator's own figure over from an earlier day */
    public boolean carriesOver() {
        return terms.stream().anyMatch(this::isCarried);
    }

    private boolean isCarried(CheckTerm term) {
        return term.dayOffset() < 0 && term.indicatorCode().equals(indicator);
    }

    /** @return what is added to the figure that is carried over, or taken from it */
    public List<CheckTerm> termsBesideCarried() {
        return terms.stream().filter(term -> !isCarried(term)).toList();
    }

    /** @return the indicators that the rule takes away from what is carried over */
    public Set<String> reductions() {
        return carriesOver()
                ? terms.stream()
                        .filter(term -> term.sign() < 0 && term.dayOffset() == 0)
                        .map(CheckTerm::indicatorCode)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** @return whether the rule compares with the units below */
    public boolean looksBelow() {
        return terms.stream().anyMatch(term -> term.scope() == CheckTerm.Scope.BELOW);
    }
}
