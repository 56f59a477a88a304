package org.fangxian.shared.report.word;

import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.fangxian.shared.report.Face;
import org.fangxian.shared.report.Wording;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/** Paragraphs and runs of a Word document as official documents want them; lengths are twentieths of a point. */
final class WordText {
    /** One line of the grid: 225 mm by 22. */
    static final int LINE = 579;

    static final double BODY = 16;
    static final double SMALL = 14;
    static final double TABLE = 12;
    private static final int TIGHTER = -4;
    private static final int CHARACTER = 320;

    private WordText() {}

    static BigInteger of(long value) {
        return BigInteger.valueOf(value);
    }

    /** @return the run, which is editable and names the usual typeface, whether it is at hand or not */
    static XWPFRun run(XWPFParagraph paragraph, String text, Face face, double size) {
        XWPFRun run = paragraph.createRun();
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.addNewRFonts();
        String name = Wording.of("word." + face.name().toLowerCase(Locale.ROOT));
        fonts.setAscii(name);
        fonts.setHAnsi(name);
        fonts.setEastAsia(name);
        fonts.setCs(name);
        fonts.setHint(STHint.EAST_ASIA);
        if (size == BODY) {
            properties.addNewSpacing().setVal(of(TIGHTER));
        }
        run.setFontSize(size);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
        return run;
    }

    /** Sets paragraph spacing to nothing but the room before it, and lets no punctuation hang out of the margin. */
    static XWPFParagraph plain(XWPFParagraph paragraph, ParagraphAlignment align, int before) {
        paragraph.setAlignment(align);
        CTPPr properties = properties(paragraph);
        CTSpacing spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
        spacing.setBefore(of(before));
        spacing.setAfter(of(0));
        properties.addNewOverflowPunct().setVal(false);
        properties.addNewAutoSpaceDE().setVal(false);
        properties.addNewAutoSpaceDN().setVal(false);
        return paragraph;
    }

    static void exactLine(XWPFParagraph paragraph, int height) {
        CTSpacing spacing = properties(paragraph).getSpacing();
        spacing.setLine(of(height));
        spacing.setLineRule(STLineSpacingRule.EXACT);
    }

    static void firstIndent(XWPFParagraph paragraph, int characters) {
        if (characters > 0) {
            indent(paragraph).setFirstLineChars(of(characters * 100L));
            indent(paragraph).setFirstLine(of((long) characters * CHARACTER));
        }
    }

    static CTInd indent(XWPFParagraph paragraph) {
        CTPPr properties = properties(paragraph);
        return properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    }

    /** @param eighths weight in eighths of a point */
    static void rule(CTBorder border, int eighths, String color) {
        border.setVal(STBorder.SINGLE);
        border.setSz(of(eighths));
        border.setColor(color);
        border.setSpace(of(0));
    }

    static CTPBdr borders(XWPFParagraph paragraph) {
        CTPPr properties = properties(paragraph);
        return properties.isSetPBdr() ? properties.getPBdr() : properties.addNewPBdr();
    }

    static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }
}
