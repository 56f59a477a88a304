package org.fangxian;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A downloaded template filled in as an officer does, line by line, and saved as Excel saves it. */
public final class FilledSheet {
    private static final String UNIT = "UNIT_CODE";
    private static final String EXPLANATION = "EXPLANATION";

    private final XSSFWorkbook workbook;
    private final List<String> filled = new ArrayList<>();

    /**
     * @param amounts by unit code and indicator, "511002 CONFIRMED_TOTAL"; a unit without amounts is left empty
     * @param explanation what the officer says to whatever the portal may ask
     */
    public FilledSheet(byte[] template, Map<String, Long> amounts, String explanation) {
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Row codes = codes();
        for (int number = codes.getRowNum() + 1;
                number <= workbook.getSheetAt(0).getLastRowNum();
                number++) {
            fill(codes, workbook.getSheetAt(0).getRow(number), amounts, explanation);
        }
    }

    private Row codes() {
        for (Row row : workbook.getSheetAt(0)) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(UNIT)) {
                return row;
            }
        }
        throw new IllegalStateException("no row of codes");
    }

    private void fill(Row codes, Row row, Map<String, Long> amounts, String explanation) {
        String unit = row.getCell(0).getStringCellValue();
        for (int column = 2; column < codes.getLastCellNum(); column++) {
            Long amount = amounts.get(unit + " " + codes.getCell(column));
            if (amount != null) {
                row.createCell(column).setCellValue(amount);
                if (!filled.contains(unit)) {
                    filled.add(unit);
                }
            } else if (codes.getCell(column).toString().equals(EXPLANATION) && filled.contains(unit)) {
                row.createCell(column).setCellValue(explanation);
            }
        }
    }

    /** @return the codes of the units that have figures now */
    public List<String> filled() {
        return filled;
    }

    public byte[] xlsx() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] csv(Charset charset) {
        DataFormatter formatter = new DataFormatter();
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            int columns = codes().getLastCellNum();
            for (Row row : workbook.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    cells.add(formatter.formatCellValue(row.getCell(column)));
                }
                csv.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(charset);
    }
}
