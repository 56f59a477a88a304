package org.fangxian.reporting.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.forms.FormVersion;
import org.fangxian.organisation.Unit;
import org.fangxian.organisation.UnitKind;
import org.fangxian.organisation.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * Whose report answers for a unit: its own or that of whoever speaks for it, else the nearest reporting units below. Where
 * two forms ask the same, the form first in the register counts.
 */
final class Counting {
    private final UnitTree tree;
    private final List<FormVersion> versions;
    private final BiPredicate<FormVersion, Long> asks;
    private final Map<String, Map<UnitKind, List<FormVersion>>> asking = new HashMap<>();

    /** By who is asked with which forms, which most indicators of a form have in common, and by unit. */
    private final Map<Map<UnitKind, List<FormVersion>>, Map<Long, List<Filing>>> below = new HashMap<>();

    /** One unit's report answers. */
    record Filing(String form, Unit unit) {}

    /**
     * @param versions of one day, in the register's order
     * @param asks whether a version is asked of a unit of its kind
     */
    Counting(UnitTree tree, List<FormVersion> versions, BiPredicate<FormVersion, Long> asks) {
        this.tree = tree;
        this.versions = versions;
        this.asks = asks;
    }

    static Counting of(UnitTree tree, FormCatalogue catalogue, LocalDate date) {
        return new Counting(tree, catalogue.holding(date), catalogue.asking());
    }

    /** @return the filings that answer for the unit's figure, one for each reporting unit */
    List<Filing> answering(String indicator, Unit unit) {
        Map<Long, Filing> own = new LinkedHashMap<>();
        for (FormVersion version : asking(indicator)) {
            if (asksOf(version, unit)) {
                own.putIfAbsent(unit.getId(), new Filing(version.form().code(), unit));
            }
            if (Objects.equals(version.speaksForId(), unit.getId())) {
                speakers(version)
                        .forEach(speaker -> own.putIfAbsent(
                                speaker.getId(), new Filing(version.form().code(), speaker)));
            }
        }
        return own.isEmpty() ? below(indicator, unit) : List.copyOf(own.values());
    }

    /**
     * @return the nearest filings below the unit; those who speak for another unit are not among them. The same list for all
     *     indicators that are asked of the same units with the same forms
     */
    List<Filing> below(String indicator, Unit unit) {
        Map<UnitKind, List<FormVersion>> kinds = kinds(indicator);
        return below.computeIfAbsent(kinds, asked -> new HashMap<>()).computeIfAbsent(unit.getId(), id -> {
            List<Filing> found = new ArrayList<>();
            if (!kinds.isEmpty()) {
                collect(kinds, unit, found);
            }
            return Collections.unmodifiableList(found);
        });
    }

    private void collect(Map<UnitKind, List<FormVersion>> kinds, Unit above, List<Filing> found) {
        for (Unit unit : tree.children(above.getId())) {
            String form = form(kinds.getOrDefault(unit.getKind(), List.of()), unit);
            if (form == null) {
                collect(kinds, unit, found);
            } else {
                found.add(new Filing(form, unit));
            }
        }
    }

    private @Nullable String form(List<FormVersion> ofItsKind, Unit unit) {
        for (FormVersion version : ofItsKind) {
            if (version.speaksForId() == null && asks.test(version, unit.getId())) {
                return version.form().code();
            }
        }
        return null;
    }

    private List<FormVersion> asking(String indicator) {
        return kinds(indicator).values().stream().flatMap(List::stream).toList();
    }

    private Map<UnitKind, List<FormVersion>> kinds(String indicator) {
        return asking.computeIfAbsent(indicator, code -> {
            Map<UnitKind, List<FormVersion>> kinds = new LinkedHashMap<>();
            versions.stream()
                    .filter(version -> version.codes().contains(code))
                    .forEach(version -> kinds.computeIfAbsent(version.unitKind(), kind -> new ArrayList<>())
                            .add(version));
            return kinds;
        });
    }

    private boolean asksOf(FormVersion version, Unit unit) {
        return version.unitKind() == unit.getKind() && asks.test(version, unit.getId());
    }

    private List<Unit> speakers(FormVersion version) {
        return tree.all().filter(unit -> asksOf(version, unit)).toList();
    }
}
