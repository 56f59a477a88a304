package org.fangxian.shared.report.word;

import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.fangxian.shared.report.Face;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;

/** The page of a Word document: A4, the margins and the line grid of GB/T 9704-2012, 5.2, page numbers by 7.5. */
final class WordPage {
    private static final int CHARACTER = 280;

    private WordPage() {}

    static void setUp(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(WordText.of(11906));
        size.setH(WordText.of(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(WordText.of(2098));
        margins.setBottom(WordText.of(1984));
        margins.setLeft(WordText.of(1588));
        margins.setRight(WordText.of(1474));
        margins.setHeader(WordText.of(851));
        margins.setFooter(WordText.of(1361));
        margins.setGutter(WordText.of(0));
        CTDocGrid grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(WordText.of(WordText.LINE));
        document.setEvenAndOddHeadings(true);
        XWPFHeaderFooterPolicy policy = document.createHeaderFooterPolicy();
        number(policy, XWPFHeaderFooterPolicy.DEFAULT, ParagraphAlignment.RIGHT);
        number(policy, XWPFHeaderFooterPolicy.EVEN, ParagraphAlignment.LEFT);
    }

    private static void number(XWPFHeaderFooterPolicy policy, STHdrFtr.Enum pages, ParagraphAlignment side) {
        XWPFParagraph paragraph = WordText.plain(policy.createFooter(pages).createParagraph(), side, 0);
        CTInd indent = WordText.indent(paragraph);
        if (side == ParagraphAlignment.RIGHT) {
            indent.setRightChars(WordText.of(100));
            indent.setRight(WordText.of(CHARACTER));
        } else {
            indent.setLeftChars(WordText.of(100));
            indent.setLeft(WordText.of(CHARACTER));
        }
        piece(paragraph, "\u2014 ");
        piece(paragraph, "").getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        piece(paragraph, "").getCTR().addNewInstrText().setStringValue(" PAGE ");
        piece(paragraph, "").getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        piece(paragraph, " \u2014");
    }

    private static XWPFRun piece(XWPFParagraph paragraph, String text) {
        return WordText.run(paragraph, text, Face.SONG, WordText.SMALL);
    }
}
