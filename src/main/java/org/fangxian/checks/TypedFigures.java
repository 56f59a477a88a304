package org.fangxian.checks;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fangxian.forms.FormVersion;
import org.fangxian.forms.Indicator;
import org.fangxian.shared.Finding;

/**
 * What was typed, read as figures: full-width digits and thousands separators are understood, 0 must be stated, empty is
 * missing.
 */
public final class TypedFigures {
    /** Whose figures, of which reporting date. */
    public record Place(long unitId, LocalDate date) {}

    private final Map<String, Figure> figures = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    public TypedFigures(FormVersion version, Place place, Map<String, String> typed) {
        for (Indicator indicator : version.indicators()) {
            String text = clean(indicator, typed.getOrDefault(indicator.code(), ""));
            if (text.isEmpty()) {
                refuse(indicator, "checks.figure.missing");
            } else if (indicator.isNumeric()) {
                amount(indicator, text)
                        .ifPresent(amount ->
                                figures.put(indicator.code(), new Figure(place.unitId(), place.date(), amount, null)));
            } else {
                words(indicator, text, place);
            }
        }
        typed.keySet().stream()
                .filter(code -> !version.codes().contains(code))
                .sorted()
                .forEach(code -> findings.add(new Finding(code, "checks.figure.unknown", code)));
    }

    /** Full-width digits become digits; words stay as they were written. */
    private static String clean(Indicator indicator, String text) {
        return indicator.isNumeric()
                ? Normalizer.normalize(text, Normalizer.Form.NFKC).strip()
                : text.strip();
    }

    private Optional<BigDecimal> amount(Indicator indicator, String text) {
        String digits = text.replaceAll("(?<=\\d),(?=\\d{3})", "");
        if (!digits.matches("-?\\d{1,18}(\\.\\d{1,10})?")) {
            return refuse(indicator, "checks.figure.notNumber", text);
        }
        BigDecimal amount = new BigDecimal(digits);
        if (amount.signum() < 0) {
            return refuse(indicator, "checks.figure.negative", text);
        }
        if (amount.stripTrailingZeros().scale() > indicator.decimals()) {
            return refuse(indicator, "checks.figure.notWhole." + (indicator.decimals() > 0), text);
        }
        if (amount.compareTo(indicator.maximum()) > 0) {
            return refuse(indicator, "checks.figure.tooLarge", text, Figure.plain(indicator.maximum()));
        }
        return Optional.of(amount.setScale(2));
    }

    private void words(Indicator indicator, String text, Place place) {
        BigDecimal longest = indicator.maximum().min(BigDecimal.valueOf(Indicator.LONGEST_TEXT));
        if (text.length() > longest.intValue()) {
            refuse(indicator, "checks.figure.tooLong", Figure.plain(longest));
        } else {
            figures.put(indicator.code(), new Figure(place.unitId(), place.date(), null, text));
        }
    }

    private Optional<BigDecimal> refuse(Indicator indicator, String key, Object... args) {
        List<Object> all = new ArrayList<>(List.of(indicator.name(), indicator.code()));
        all.addAll(List.of(args));
        findings.add(new Finding(indicator.code(), key, all.toArray()));
        return Optional.empty();
    }

    public Map<String, Figure> figures() {
        return figures;
    }

    public Map<String, BigDecimal> amounts() {
        Map<String, BigDecimal> amounts = new HashMap<>();
        figures.forEach((code, figure) -> {
            if (figure.amount() != null) {
                amounts.put(code, figure.amount());
            }
        });
        return amounts;
    }

    /** @return what cannot be submitted as it is typed */
    public List<Finding> findings() {
        return findings;
    }
}
