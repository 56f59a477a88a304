package org.fangxian.divisions.editions;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The text of one or several editions: edition, level, code12, name, parent_code12, kind. In UTF-8 (with or without byte
 * order mark) or GB 18030. It is read row by row, however long it is.
 */
final class EditionFile {
    static final String EDITION = "edition";
    static final String LEVEL = "level";
    static final String CODE = "code12";
    static final String NAME = "name";
    static final String PARENT = "parent_code12";
    static final String KIND = "kind";

    /** Empty rows are counted, so that rows are numbered as whoever looks at the file sees them. */
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private static final int MOST_NAMED = 10;
    private static final int LONGEST_DATE = 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    /** What the columns are also called. */
    private static final Map<String, String> COLUMNS = Words.meanings("column");

    private final String text;
    private final Map<String, Integer> columns = new HashMap<>();
    private long head;

    EditionFile(byte[] contents) {
        text = decode(contents);
        parsed(rows -> name(rows.filter(EditionFile::isFilled)
                .findFirst()
                .orElseThrow(() -> new EditionRefused("divisions.edition.blank"))));
        String lacking = Stream.of(LEVEL, CODE, NAME, PARENT)
                .filter(needed -> !columns.containsKey(needed))
                .collect(Collectors.joining("、"));
        if (!lacking.isEmpty()) {
            throw new EditionRefused("divisions.edition.column", lacking, head);
        }
    }

    private void name(CSVRecord header) {
        head = header.getRecordNumber();
        for (int column = 0; column < header.size(); column++) {
            String title = header.get(column).strip().toLowerCase(Locale.ROOT);
            columns.putIfAbsent(COLUMNS.getOrDefault(title, title), column);
        }
    }

    /** @return the edition asked for, or the file's only one; refuses where neither can be said */
    LocalDate edition(@Nullable LocalDate asked) {
        Map<String, Long> found = new TreeMap<>();
        read(rows -> rows.forEach(row -> found.putIfAbsent(get(row, EDITION), row.getRecordNumber())));
        if (found.isEmpty()) {
            throw new EditionRefused("divisions.edition.empty");
        }
        found.remove("");
        found.forEach(EditionFile::date);
        if (found.isEmpty() && asked != null) {
            return asked;
        }
        if (asked == null ? found.size() != 1 : !found.containsKey(asked.toString())) {
            throw new EditionRefused(
                    found.isEmpty() ? "divisions.edition.whichDate" : "divisions.edition.which",
                    found.keySet().stream().limit(MOST_NAMED).collect(Collectors.joining("、")));
        }
        return asked == null ? LocalDate.parse(found.keySet().iterator().next()) : asked;
    }

    private static void date(String named, long row) {
        try {
            LocalDate.parse(named);
        } catch (DateTimeParseException e) {
            throw new EditionRefused("divisions.edition.date", shortened(named), row);
        }
    }

    private static String shortened(String named) {
        return named.length() > LONGEST_DATE ? named.substring(0, LONGEST_DATE) + "…" : named;
    }

    int count(LocalDate edition) {
        int[] count = new int[1];
        read(rows -> count[0] = (int) of(rows, edition).count());
        return count[0];
    }

    /** Hands over the rows of the edition from one to another, counted from 0. */
    void read(LocalDate edition, int from, int limit, Consumer<CSVRecord> reader) {
        read(rows -> of(rows, edition).skip(from).limit(limit).forEach(reader));
    }

    String get(CSVRecord row, String column) {
        Integer index = columns.get(column);
        return index == null || index >= row.size() ? "" : row.get(index).strip();
    }

    private Stream<CSVRecord> of(Stream<CSVRecord> rows, LocalDate edition) {
        return rows.filter(row -> {
            String named = get(row, EDITION);
            return named.isEmpty() || named.equals(edition.toString());
        });
    }

    private void read(Consumer<Stream<CSVRecord>> reader) {
        parsed(rows ->
                reader.accept(rows.filter(row -> row.getRecordNumber() > head).filter(EditionFile::isFilled)));
    }

    private static boolean isFilled(CSVRecord row) {
        return row.stream().anyMatch(cell -> !cell.isBlank());
    }

    /** What is no CSV is refused with the row in which it ceases to be. */
    private void parsed(Consumer<Stream<CSVRecord>> reader) {
        try (CSVParser parser = CSV.parse(new StringReader(text))) {
            try {
                reader.accept(parser.stream());
            } catch (UncheckedIOException e) {
                throw new EditionRefused("divisions.edition.csv", parser.getRecordNumber() + 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text is always read
        }
    }

    private static String decode(byte[] contents) {
        for (Charset charset : CHARSETS) {
            try {
                String read =
                        charset.newDecoder().decode(ByteBuffer.wrap(contents)).toString();
                if (read.indexOf('\0') < 0) {
                    return read.indexOf(BYTE_ORDER_MARK) == 0 ? read.substring(1) : read;
                }
            } catch (CharacterCodingException e) {
                continue; // perhaps the next one
            }
        }
        throw new EditionRefused("divisions.edition.encoding");
    }
}
