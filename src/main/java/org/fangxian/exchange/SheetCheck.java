package org.fangxian.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.checks.Figure;
import org.fangxian.checks.TypedFigures;
import org.fangxian.forms.Asking;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.forms.Indicator;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.UnitKind;
import org.fangxian.reporting.DailyReports;
import org.fangxian.reporting.Entered;
import org.fangxian.reporting.EnteredCheck;
import org.fangxian.reporting.archive.FiledFigures;
import org.fangxian.reporting.archive.FiledReports;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.KnownAt;
import org.jspecify.annotations.Nullable;

/** Compares a sheet with what the form asks and what was submitted, without storing anything. */
@ApplicationScoped
class SheetCheck {
    @Inject
    private FormCatalogue catalogue;

    @Inject
    private DailyReports reports;

    @Inject
    private FiledReports filed;

    @Inject
    private Imports imports;

    /** The unit and those below that file the form; refuses when there are none. */
    List<Asking> units(String form, long rootUnitId, LocalDate date) {
        String name = catalogue.form(form).name();
        List<Asking> units =
                catalogue.askings(EnumSet.allOf(UnitKind.class), new Jurisdiction(Set.of(rootUnitId)), date).stream()
                        .filter(asking -> asking.version().form().code().equals(form))
                        .toList();
        if (units.isEmpty()) {
            throw new SheetRefused("exchange.nobodyFiles", name);
        }
        return units;
    }

    /** What the units have submitted, as typed, by unit and indicator. */
    Map<Long, Map<String, String>> known(String form, List<Asking> units, LocalDate date, KnownAt knownAt) {
        List<Long> ids = units.stream().map(Asking::unitId).toList();
        Map<Long, Map<String, String>> known = new HashMap<>();
        filed.figures(form, ids, date, knownAt)
                .forEach((unit, figures) ->
                        known.put(unit, Optional.ofNullable(figures.standing()).orElse(Map.of())));
        return known;
    }

    /** Refuses what is no sheet of the form, whatever its rows say: nothing of it is to be kept. */
    void requireSheet(SheetUpload upload) {
        columns(GridReader.read(upload.contents()), upload, units(upload.form(), upload.rootUnitId(), upload.date()));
    }

    private static SheetColumns columns(Grid grid, SheetUpload upload, Collection<Asking> units) {
        requireMark(grid, upload);
        List<Indicator> indicators = units.stream()
                .flatMap(unit -> unit.version().indicators().stream())
                .distinct()
                .toList();
        return SheetColumns.find(grid, indicators);
    }

    /** What is read of the file, and what would become of it: a handful of statements, however many rows there are. */
    CheckedSheet examine(SheetUpload upload) {
        Map<String, Asking> units = units(upload.form(), upload.rootUnitId(), upload.date()).stream()
                .collect(Collectors.toMap(Asking::unitCode, Function.identity()));
        Grid grid = GridReader.read(upload.contents());
        SheetColumns columns = columns(grid, upload, units.values());
        RowReading reading = new RowReading(grid, columns, units);
        Judged judged = judged(upload, reading);
        List<Entered> lines = judged.rows().stream()
                .filter(row -> row.outcome().isFiled())
                .map(row -> new Entered(reading.asking(row), row.figures(), row.explanation()))
                .toList();
        Map<ReportKey, EnteredCheck> checks = reports.checkAll(upload.date(), lines);
        return new CheckedSheet(grid, columns.headRow(), preview(upload, reading, judged, checks), lines);
    }

    private SheetPreview preview(
            SheetUpload upload, RowReading reading, Judged judged, Map<ReportKey, EnteredCheck> checks) {
        List<CellError> errors = new ArrayList<>(reading.errors());
        List<SheetRow> shown = new ArrayList<>(reading.unread());
        for (SheetRow row : judged.rows()) {
            EnteredCheck check = checks.get(upload.key(row));
            List<CellError> found = check == null
                    ? List.of()
                    : check.findings().stream()
                            .map(finding -> reading.place(row, finding))
                            .toList();
            errors.addAll(found);
            shown.add(found.isEmpty() ? row : row.as(SheetRow.Outcome.WRONG));
        }
        shown.sort(Comparator.comparing(SheetRow::number));
        Instant takenIn = judged.answersReturn()
                ? null
                : imports.find(sha256(upload), upload).orElse(null);
        return new SheetPreview(shown, errors, takenIn);
    }

    /** A template names its form and date: what was filled in for another is not taken for this one. */
    private static void requireMark(Grid grid, SheetUpload upload) {
        String first = grid.rows().isEmpty() ? "" : grid.cell(0, 0);
        boolean isMark = first.matches("[A-Z0-9_]+ \\d{4}-\\d{2}-\\d{2}");
        if (isMark && !first.equals(SheetTemplate.mark(upload.form(), upload.date()))) {
            throw new SheetRefused("exchange.file.otherForm", first, SheetTemplate.mark(upload.form(), upload.date()));
        }
    }

    /** The rows with what would become of them, were nothing wrong with them. */
    private Judged judged(SheetUpload upload, RowReading reading) {
        List<Long> ids = reading.rows().stream().map(SheetRow::unitId).toList();
        Map<Long, FiledFigures> before = filed.figures(upload.form(), ids, upload.date(), KnownAt.LATEST);
        List<SheetRow> rows = reading.rows().stream()
                .map(row -> row.as(outcome(row, reading.asking(row), upload.date(), before.get(row.unitId()))))
                .toList();
        return new Judged(rows, before);
    }

    /** The rows that can be read, and what was filed before by unit. */
    private record Judged(List<SheetRow> rows, Map<Long, FiledFigures> before) {
        /** Whether a row files anew what was returned: then even a file that was taken in before has an effect. */
        boolean answersReturn() {
            return rows.stream()
                    .filter(row -> row.outcome() == SheetRow.Outcome.CORRECTION)
                    .anyMatch(row ->
                            Objects.requireNonNull(before.get(row.unitId())).returned());
        }
    }

    private static SheetRow.Outcome outcome(SheetRow row, Asking unit, LocalDate date, @Nullable FiledFigures before) {
        if (row.outcome() == SheetRow.Outcome.EMPTY) {
            return SheetRow.Outcome.EMPTY;
        }
        if (before == null) {
            return SheetRow.Outcome.NEW;
        }
        if (before.returned()) {
            return SheetRow.Outcome.CORRECTION;
        }
        TypedFigures typed =
                new TypedFigures(unit.version(), new TypedFigures.Place(row.unitId(), date), row.figures());
        boolean same = typed.findings().isEmpty() && texts(typed.figures()).equals(before.standing());
        return same ? SheetRow.Outcome.UNCHANGED : SheetRow.Outcome.CORRECTION;
    }

    private static Map<String, String> texts(Map<String, Figure> figures) {
        Map<String, String> texts = new HashMap<>();
        figures.forEach((code, figure) -> texts.put(code, figure.typed()));
        return texts;
    }

    static String sha256(SheetUpload upload) {
        return sha256(upload.contents());
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
