package org.fangxian.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/**
 * What a cell says, as text: numbers to the 15 digits that a spreadsheet computes with and without a decimal point where
 * they have none, dates as dates. A number with more digits than that stands as the spreadsheet shows it, with an exponent.
 */
final class SheetTexts {
    private static final double LARGEST_EXACT = 1e15;
    private static final double SMALLEST = 1e-15;
    private static final int LONGEST_NUMBER = 40;
    private static final MathContext EXACT = new MathContext(15);
    private static final MathContext SHOWN = new MathContext(3);

    private final SharedStrings strings;
    private final StylesTable styles;

    SheetTexts(SharedStrings strings, StylesTable styles) {
        this.strings = strings;
        this.styles = styles;
    }

    /**
     * @param type as the file has it: s for a text of the list, n or nothing for a number
     * @param value as it is stored; of a formula, its result
     */
    String text(String type, String value, int style) {
        return switch (type) {
            case "s" -> strings.getItemAt(Integer.parseInt(value.strip())).getString();
            case "str", "inlineStr" -> new XSSFRichTextString(value).getString();
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "", "n" -> number(value.strip(), style);
            default -> value;
        };
    }

    private String number(String value, int style) {
        if (value.isEmpty() || value.length() > LONGEST_NUMBER) {
            return value;
        }
        double amount = Double.parseDouble(value);
        if (isDate(style) && DateUtil.isValidExcelDate(amount)) {
            return DateUtil.getLocalDateTime(amount).toString();
        }
        double size = Math.abs(amount);
        if (size == 0) {
            return "0";
        }
        if (Double.isInfinite(size) || Double.isNaN(size) || size < SMALLEST) {
            return value;
        }
        return size < LARGEST_EXACT
                ? new BigDecimal(value).round(EXACT).stripTrailingZeros().toPlainString()
                : new BigDecimal(value).round(SHOWN).toString();
    }

    private boolean isDate(int style) {
        if (style < 0 || style >= styles.getNumCellStyles()) {
            return false;
        }
        XSSFCellStyle format = styles.getStyleAt(style);
        return format != null && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
    }
}
