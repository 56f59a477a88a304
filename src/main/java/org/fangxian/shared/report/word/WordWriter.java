package org.fangxian.shared.report.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.fangxian.shared.report.Block;
import org.fangxian.shared.report.Chart;
import org.fangxian.shared.report.Face;
import org.fangxian.shared.report.Level;
import org.fangxian.shared.report.Masthead;
import org.fangxian.shared.report.OfficialDocument;
import org.fangxian.shared.report.Paragraph;
import org.fangxian.shared.report.Signature;
import org.fangxian.shared.report.Table;
import org.fangxian.shared.report.Wording;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/**
 * Writes a document for Word: the same page, everything editable. Word breaks the lines itself; the typefaces are the
 * usual ones by name.
 */
public final class WordWriter {
    private static final String RED = "FF0000";
    private static final double TITLE = 22;
    private static final double LARGEST_NAME = 52;
    private static final int TYPE_WIDTH = 8844;
    private static final int CHARACTER = 316;
    private static final int POINT = 20;
    /** From below the line of secrecy to 35 mm below the type area's top, less half of what the line has above ink. */
    private static final int NAME_BEFORE = 1260;

    private final XWPFDocument document = new XWPFDocument();

    private WordWriter() {}

    /** @return the .docx file's bytes */
    public static byte[] write(OfficialDocument official) {
        return new WordWriter().written(official);
    }

    private byte[] written(OfficialDocument official) {
        WordPage.setUp(document);
        masthead(official.masthead());
        title(official.title());
        String addressee = official.addressee();
        if (addressee != null) {
            text(ParagraphAlignment.BOTH, 0, Wording.of("addressee", addressee), Face.FANGSONG);
        }
        official.blocks().forEach(this::block);
        Signature signature = official.signature();
        if (signature != null) {
            sign(signature);
        }
        new WordImprint(document).write(official.imprint());
        document.getProperties().getCoreProperties().setTitle(official.title());
        document.getProperties()
                .getCoreProperties()
                .setCreator(official.masthead().office());
        try (document;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void masthead(Masthead masthead) {
        String secrecy = masthead.secrecy();
        text(ParagraphAlignment.LEFT, 0, secrecy == null ? "" : secrecy, Face.HEI);
        int characters = masthead.name().codePointCount(0, masthead.name().length());
        double size = Math.min(LARGEST_NAME, Math.floor((double) (TYPE_WIDTH - CHARACTER) / POINT / characters));
        XWPFParagraph name = WordText.plain(document.createParagraph(), ParagraphAlignment.CENTER, NAME_BEFORE);
        WordText.exactLine(name, (int) (size * POINT * 1.15));
        WordText.run(name, masthead.name(), Face.TITLE, size).setColor(RED);
        String edition = masthead.edition();
        String issue = edition == null ? masthead.issue() : Wording.of("edition", masthead.issue(), edition);
        text(ParagraphAlignment.CENTER, 2 * WordText.LINE, issue, Face.FANGSONG);
        XWPFParagraph line = text(ParagraphAlignment.LEFT, 0, masthead.office(), Face.FANGSONG);
        WordText.indent(line).setLeft(WordText.of(CHARACTER));
        CTTabStop right = WordText.properties(line).addNewTabs().addNewTab();
        right.setVal(STTabJc.RIGHT);
        right.setPos(WordText.of(TYPE_WIDTH - CHARACTER));
        line.createRun().addTab();
        WordText.run(line, masthead.date(), Face.FANGSONG, WordText.BODY);
        XWPFParagraph rule = WordText.plain(document.createParagraph(), ParagraphAlignment.LEFT, 0);
        WordText.exactLine(rule, 227);
        WordText.rule(WordText.borders(rule).addNewBottom(), 12, RED);
    }

    private void title(String title) {
        blank();
        blank();
        XWPFParagraph paragraph = WordText.plain(document.createParagraph(), ParagraphAlignment.CENTER, 0);
        WordText.run(paragraph, title, Face.TITLE, TITLE);
        blank();
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            XWPFParagraph written = WordText.plain(document.createParagraph(), ParagraphAlignment.BOTH, 0);
            WordText.firstIndent(written, paragraph.level().indent());
            written.setKeepNext(paragraph.level() == Level.HEADING1);
            paragraph.runs().forEach(run -> WordText.run(written, run.text(), run.face(), WordText.BODY));
        } else if (block instanceof Table table) {
            WordTable.write(document, table);
        } else if (block instanceof Chart chart) {
            WordChart.write(document, chart);
        }
    }

    private void sign(Signature signature) {
        blank();
        signed(signature.office(), 2);
        int longer = signature.office().length() - signature.date().length();
        signed(signature.date(), Math.max(2, longer / 2));
    }

    private void signed(String words, int fromRight) {
        XWPFParagraph paragraph = text(ParagraphAlignment.RIGHT, 0, words, Face.FANGSONG);
        WordText.indent(paragraph).setRightChars(WordText.of(fromRight * 100L));
        WordText.indent(paragraph).setRight(WordText.of((long) fromRight * CHARACTER));
    }

    private void blank() {
        text(ParagraphAlignment.LEFT, 0, "", Face.FANGSONG);
    }

    private XWPFParagraph text(ParagraphAlignment align, int before, String words, Face face) {
        XWPFParagraph paragraph = WordText.plain(document.createParagraph(), align, before);
        WordText.run(paragraph, words, face, WordText.BODY);
        return paragraph;
    }
}
