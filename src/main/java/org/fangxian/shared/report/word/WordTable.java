package org.fangxian.shared.report.word;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.fangxian.shared.report.Face;
import org.fangxian.shared.report.Table;

/** A table in Word, with a caption and a head that Word repeats on each page. */
final class WordTable {
    private static final int ROW = 440;

    private WordTable() {}

    static void write(XWPFDocument document, Table table) {
        XWPFParagraph caption = WordText.plain(document.createParagraph(), ParagraphAlignment.CENTER, 0);
        caption.setKeepNext(true);
        WordText.run(caption, table.caption(), Face.HEI, WordText.SMALL);
        XWPFTable written =
                document.createTable(1 + table.rows().size(), table.head().size());
        written.setWidthType(TableWidthType.PCT);
        written.setWidth("100%");
        written.setTableAlignment(TableRowAlign.CENTER);
        row(written.getRow(0), table.head(), Face.HEI).setRepeatHeader(true);
        for (int i = 0; i < table.rows().size(); i++) {
            boolean total = table.lastRowIsTotal() && i == table.rows().size() - 1;
            row(written.getRow(i + 1), table.rows().get(i), total ? Face.HEI : Face.FANGSONG);
        }
    }

    private static XWPFTableRow row(XWPFTableRow row, List<String> cells, Face face) {
        row.setHeight(ROW);
        row.setCantSplitRow(true);
        for (int i = 0; i < cells.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            XWPFParagraph paragraph = WordText.plain(cell.getParagraphs().get(0), ParagraphAlignment.CENTER, 0);
            WordText.properties(paragraph).addNewSnapToGrid().setVal(false);
            WordText.run(paragraph, cells.get(i), face, WordText.TABLE);
        }
        return row;
    }
}
