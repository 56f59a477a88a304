package org.fangxian.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Text with commas or tabs in UTF-8 (with or without byte order mark) or GB 18030, as Excel writes it. */
final class CsvFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char REPLACED = '\uFFFD';
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** So many times more is right than wrong in a text in UTF-8 that was damaged. */
    private static final int MOSTLY = 4;

    private final byte[] contents;

    CsvFile(byte[] contents) {
        this.contents = contents;
    }

    /** @return its cells; what the library cannot read is thrown as it throws it */
    Grid read() throws IOException {
        String text = decode();
        String firstLine = text.lines().findFirst().orElse("");
        char separator = firstLine.indexOf('\t') >= 0 && firstLine.indexOf(',') < 0 ? '\t' : ',';
        requireColumns(text, separator);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        List<List<String>> rows = new ArrayList<>();
        int number = 0;
        try (StringReader reader = new StringReader(text)) {
            for (CSVRecord row : format.parse(reader)) {
                put(rows, number, row.toList());
                number++;
            }
        }
        return new Grid(rows, List.of(), "");
    }

    private static void put(List<List<String>> rows, int number, List<String> cells) {
        boolean isEmpty = true;
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isBlank()) {
                Grid.requireCell(number, column, cells.get(column));
                isEmpty = false;
            }
        }
        if (!isEmpty) {
            while (rows.size() < number) {
                rows.add(List.of());
            }
            rows.add(cells);
        }
    }

    /** A line of nothing but separators is refused before it becomes as many cells. */
    private static void requireColumns(String text, char separator) {
        int column = 0;
        int row = 0;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '\n') {
                row++;
                column = 0;
            } else if (character == separator && ++column >= Grid.LONGEST_LINE) {
                Grid.requireCell(row, column, "");
            }
        }
    }

    /** What is not valid UTF-8 is GB 18030: Excel in Chinese saves CSV so. What is neither is no text that we know. */
    private String decode() {
        if (isUtf16()) {
            throw new SheetRefused("exchange.file.utf16");
        }
        Optional<String> utf8 = decode(StandardCharsets.UTF_8);
        if (utf8.isEmpty()) {
            refuseDamaged();
        }
        String text = utf8.or(() -> decode(GB18030))
                .filter(read -> read.indexOf('\0') < 0)
                .orElseThrow(() -> new SheetRefused("exchange.file.encoding"));
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** A text in UTF-8 with some bytes lost could be read in GB 18030 too, and every word of it would be another. */
    private void refuseDamaged() {
        String text = new String(contents, StandardCharsets.UTF_8);
        long wrong = text.chars().filter(character -> character == REPLACED).count();
        long right = text.chars()
                .filter(character -> character > 0x7F && character != REPLACED)
                .count();
        if (right > wrong * MOSTLY) {
            long row = text.substring(0, text.indexOf(REPLACED)).lines().count();
            throw new SheetRefused("exchange.file.damaged", Math.max(row, 1));
        }
    }

    private boolean isUtf16() {
        int mark = contents.length < 2 ? 0 : (contents[0] & 0xFF) << 8 | contents[1] & 0xFF;
        return mark == 0xFFFE || mark == 0xFEFF;
    }

    private Optional<String> decode(Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(contents)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
