package org.fangxian.divisions.editions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.fangxian.divisions.Level;
import org.jspecify.annotations.Nullable;

/** Checks an edition's rows: each for itself, and all together once they are there. */
final class LineCheck {
    /** So many errors are told. */
    static final int MOST_TOLD = 500;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_KIND = 20;
    private static final int DIGITS = 12;

    /** By level from above: how many digits a code of it has before its zeros. */
    private static final List<Integer> WIDTHS = List.of(4, 6, 9, 12);

    private static final Map<String, String> LEVELS = Words.meanings("level");

    private final EditionFile file;
    private final List<LineError> errors = new ArrayList<>();
    private int wrong;

    LineCheck(EditionFile file) {
        this.file = file;
    }

    /** @return the row; none where something is wrong with it */
    @Nullable
    FileLine read(CSVRecord row) {
        int line = (int) row.getRecordNumber();
        int before = wrong;
        String named = LEVELS.get(file.get(row, EditionFile.LEVEL));
        Level level = named == null ? null : Level.valueOf(named);
        if (level == null) {
            wrong(line, EditionFile.LEVEL, "divisions.edition.level", file.get(row, EditionFile.LEVEL));
        }
        String code = file.get(row, EditionFile.CODE);
        if (!isCode(code, level)) {
            wrong(line, EditionFile.CODE, "divisions.edition.code", code);
        }
        String name = file.get(row, EditionFile.NAME);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong(line, EditionFile.NAME, "divisions.edition.name", name);
        }
        String kind = file.get(row, EditionFile.KIND);
        if (kind.length() > LONGEST_KIND) {
            wrong(line, EditionFile.KIND, "divisions.edition.kind", kind);
        }
        String parent = level == Level.CITY ? "" : file.get(row, EditionFile.PARENT);
        if (level != null && level != Level.CITY && !isCode(parent, Level.values()[level.ordinal() - 1])) {
            wrong(line, EditionFile.PARENT, "divisions.edition.parent", parent);
        }
        return level == null || wrong > before
                ? null
                : new FileLine(line, new Division(0, code, name, level, parent, kind));
    }

    /** Twelve digits of which those below the level are zeros. */
    private static boolean isCode(String code, @Nullable Level level) {
        int width = level == null ? DIGITS : WIDTHS.get(level.ordinal());
        return code.matches("[0-9]{12}") && code.substring(width).chars().allMatch(digit -> digit == '0');
    }

    /** Every code once, one city, every parent there. */
    void whole(Collection<FileLine> lines) {
        Map<String, Division> known = new HashMap<>();
        int cities = 0;
        for (FileLine line : lines) {
            if (known.putIfAbsent(line.division().code(), line.division()) != null) {
                wrong(
                        line.line(),
                        EditionFile.CODE,
                        "divisions.edition.twice",
                        line.division().code());
            }
            cities += line.division().level() == Level.CITY ? 1 : 0;
        }
        for (FileLine line : lines) {
            Division division = line.division();
            if (division.level() != Level.CITY && !known.containsKey(division.parentCode())) {
                wrong(line.line(), EditionFile.PARENT, "divisions.edition.orphan", division.parentCode());
            }
        }
        if (cities != 1) {
            wrong(1, EditionFile.LEVEL, "divisions.edition.cities", String.valueOf(cities));
        }
    }

    private void wrong(int line, String column, String key, String value) {
        if (wrong++ < MOST_TOLD) {
            errors.add(new LineError(line, column, key, value));
        }
    }

    /** @return the first of them: however many are wrong, more is not kept */
    List<LineError> errors() {
        return errors;
    }
}
