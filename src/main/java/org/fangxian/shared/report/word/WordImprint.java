package org.fangxian.shared.report.word;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.fangxian.shared.report.Face;
import org.fangxian.shared.report.Imprint;
import org.fangxian.shared.report.Wording;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

/** The imprint in Word: a table that floats at the foot of the page on which the text ends. */
final class WordImprint {
    private static final int HEAVY = 8;
    private static final int LIGHT = 6;
    private static final int CHARACTER = 280;
    private static final int TYPE_WIDTH = 8844;
    private static final String BLACK = "000000";

    private final XWPFDocument document;

    WordImprint(XWPFDocument document) {
        this.document = document;
    }

    void write(Imprint imprint) {
        XWPFTable table = document.createTable(2, 1);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(TYPE_WIDTH);
        atFoot(table.getCTTbl().getTblPr());
        List<String> recipients = new ArrayList<>();
        add(recipients, "imprint.report", imprint.report());
        add(recipients, "imprint.send", imprint.send());
        add(recipients, "imprint.distribute", imprint.distribute());
        XWPFTableCell cell = table.getRow(0).getCell(0);
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        for (String line : recipients) {
            hang(WordText.plain(paragraph, ParagraphAlignment.BOTH, 0));
            WordText.run(paragraph, line, Face.FANGSONG, WordText.SMALL);
            paragraph = cell.addParagraph();
        }
        WordText.indent(WordText.plain(paragraph, ParagraphAlignment.RIGHT, 0)).setRight(WordText.of(CHARACTER));
        String copies = Wording.of("imprint.copies", Integer.toString(imprint.copies()));
        WordText.run(paragraph, copies, Face.FANGSONG, WordText.SMALL);
        printed(table.getRow(1).getCell(0).getParagraphs().get(0), imprint);
        WordText.exactLine(WordText.plain(document.createParagraph(), ParagraphAlignment.LEFT, 0), 20);
    }

    private static void printed(XWPFParagraph paragraph, Imprint imprint) {
        WordText.plain(paragraph, ParagraphAlignment.LEFT, 0);
        WordText.indent(paragraph).setLeft(WordText.of(CHARACTER));
        CTTabStop right = WordText.properties(paragraph).addNewTabs().addNewTab();
        right.setVal(STTabJc.RIGHT);
        right.setPos(WordText.of(TYPE_WIDTH - 2L * CHARACTER));
        WordText.run(paragraph, imprint.printedBy(), Face.FANGSONG, WordText.SMALL);
        paragraph.createRun().addTab();
        String printed = Wording.of("imprint.printed", imprint.printedOn());
        WordText.run(paragraph, printed, Face.FANGSONG, WordText.SMALL);
    }

    private static void add(List<String> lines, String key, @Nullable String names) {
        if (names != null && !names.isBlank()) {
            String stop = Wording.of("imprint.stop");
            lines.add(Wording.of(key) + names.strip() + (names.strip().endsWith(stop) ? "" : stop));
        }
    }

    private static void hang(XWPFParagraph paragraph) {
        CTInd indent = WordText.indent(paragraph);
        indent.setLeft(WordText.of(3L * CHARACTER));
        indent.setHanging(WordText.of(2L * CHARACTER));
        indent.setRight(WordText.of(CHARACTER));
    }

    private static void atFoot(CTTblPr properties) {
        CTTblPPr place = properties.addNewTblpPr();
        place.setVertAnchor(STVAnchor.MARGIN);
        place.setHorzAnchor(STHAnchor.MARGIN);
        place.setTblpYSpec(STYAlign.BOTTOM);
        place.setTblpX(WordText.of(0));
        CTTblBorders borders =
                properties.isSetTblBorders() ? properties.getTblBorders() : properties.addNewTblBorders();
        WordText.rule(borders.isSetTop() ? borders.getTop() : borders.addNewTop(), HEAVY, BLACK);
        WordText.rule(borders.isSetBottom() ? borders.getBottom() : borders.addNewBottom(), HEAVY, BLACK);
        WordText.rule(borders.isSetInsideH() ? borders.getInsideH() : borders.addNewInsideH(), LIGHT, BLACK);
        (borders.isSetLeft() ? borders.getLeft() : borders.addNewLeft()).setVal(STBorder.NIL);
        (borders.isSetRight() ? borders.getRight() : borders.addNewRight()).setVal(STBorder.NIL);
    }
}
