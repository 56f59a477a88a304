package org.fangxian.exchange;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A sheet's cells as they come, those that say something: rows that are only formatted take no room. A formula is read by
 * its stored result, which the spreadsheet shows; one that was never computed stands as it is written, "=A1+1".
 */
final class SheetStream extends DefaultHandler {
    private static final int LARGEST = 32 * 1024 * 1024;

    private final SheetTexts texts;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private int row = -1;
    private int column = -1;
    private String type = "";
    private int style;
    private boolean isComputed;
    private boolean isPhonetic;
    private StringBuilder target = new StringBuilder();
    private long read;

    SheetStream(SheetTexts texts) {
        this.texts = texts;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> startCell(attributes);
            case "f" -> target = formula;
            case "v" -> {
                target = value;
                isComputed = true;
            }
            case "t" -> target = isPhonetic ? new StringBuilder() : value;
            case "rPh" -> isPhonetic = true;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> target = new StringBuilder();
        }
    }

    private void startRow(String number) {
        row = number == null ? row + 1 : Integer.parseInt(number) - 1;
        column = -1;
    }

    private void startCell(Attributes attributes) {
        String address = attributes.getValue("r");
        column = address == null ? column + 1 : new CellAddress(address).getColumn();
        type = attributes.getValue("t") == null ? "" : attributes.getValue("t");
        style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
        value.setLength(0);
        formula.setLength(0);
        isComputed = false;
        target = new StringBuilder();
    }

    private void merge(String range) {
        if (merged.size() < Grid.MOST_ROWS) {
            merged.add(CellRangeAddress.valueOf(range));
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        target.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        target = new StringBuilder();
        if (name.equals("rPh")) {
            isPhonetic = false;
        } else if (name.equals("c")) {
            boolean isOpen = formula.length() > 0 && !isComputed;
            put(isOpen ? "=" + formula : texts.text(type, value.toString(), style));
        }
    }

    private void put(String text) {
        if (text.isBlank()) {
            return;
        }
        Grid.requireCell(row, column, text);
        read += text.length();
        if (read > LARGEST) {
            throw new SheetRefused("exchange.file.bomb");
        }
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        List<String> cells = rows.get(row);
        while (cells.size() < column) {
            cells.add("");
        }
        if (cells.size() == column) {
            cells.add(text);
        } else {
            cells.set(column, text);
        }
    }

    List<List<String>> rows() {
        return rows;
    }

    List<CellRangeAddress> merged() {
        return merged;
    }
}
