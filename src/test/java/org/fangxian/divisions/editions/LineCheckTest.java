package org.fangxian.divisions.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineCheckTest {
    private static final String HEAD = "edition,level,code12,name,parent_code12,kind\n";
    private static final String CITY = "2020-06-30,市,511000000000,内江市,510000000000,\n";

    @Test
    void everyWrongCellIsNamedWithItsRowAndColumn() {
        assertThat(errors(CITY + """
                        2020-06-30,县级,51100200000,市中区,511000000000,
                        2020-06-30,县,511011000000,东兴区,511000000000,
                        2020-06-30,县级,511024000000,,511000000000,
                        """))
                .containsExactly(
                        new LineError(3, "code12", "divisions.edition.code", "51100200000"),
                        new LineError(4, "level", "divisions.edition.level", "县"),
                        new LineError(5, "name", "divisions.edition.name", ""));
    }

    @Test
    void aCodeTwiceAndAParentThatIsMissingAreNamed() {
        assertThat(errors(CITY + """
                        2020-06-30,县级,511002000000,市中区,511000000000,
                        2020-06-30,县级,511002000000,市中区,511000000000,
                        2020-06-30,乡级,511011100000,田家镇,511011000000,镇
                        """))
                .containsExactly(
                        new LineError(4, "code12", "divisions.edition.twice", "511002000000"),
                        new LineError(5, "parent_code12", "divisions.edition.orphan", "511011000000"));
    }

    @Test
    void aFileWithSeveralEditionsAsksWhich() {
        EditionFile file = new EditionFile(Editions.file());
        assertThat(file.count(Editions.BEFORE)).isEqualTo(2475);
        assertThat(file.edition(Editions.AFTER)).isEqualTo(Editions.AFTER);
        assertThatThrownBy(() -> file.edition(null)).hasMessageContaining("2019-10-31、2020-06-30");
    }

    @Test
    void textInGb18030IsReadAndWhatIsNoTextIsRefused() {
        EditionFile file = new EditionFile((HEAD + CITY).getBytes(Charset.forName("GB18030")));
        assertThat(file.count(file.edition(null))).isEqualTo(1);
        byte[] workbook = {'P', 'K', 3, 4, 0, 0};
        assertThatThrownBy(() -> new EditionFile(workbook)).isInstanceOf(EditionRefused.class);
        byte[] other = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new EditionFile(other)).hasMessageContaining("level");
    }

    @Test
    void whatIsNoTableIsRefusedWithRowAndColumn() {
        refused("", "divisions.edition.blank");
        refused("\uFEFF\n \n,,\n", "divisions.edition.blank");
        refused(HEAD, "divisions.edition.empty");
        refused(
                "\n" + HEAD.replace("level", "grade").replace("name", "title"),
                "divisions.edition.column",
                "level、name",
                2L);
        refused(HEAD + CITY + "2020-06-30,县级,\"511002000000,市中区,511000000000,\n", "divisions.edition.csv", 3L);
        refused(HEAD + CITY + "2020-06-30,县级,\"511\"002000000,市中区,511000000000,\n", "divisions.edition.csv", 3L);
        refused(HEAD + CITY + CITY.replace("2020-06-30", "2020/6/30"), "divisions.edition.date", "2020/6/30", 3L);
        refused(HEAD + CITY.replace("2020-06-30", ""), "divisions.edition.whichDate", "");
    }

    @Test
    void whatIsTextInAnotherCharsetIsRefusedOrNamedCellByCell() {
        assertThatThrownBy(() -> new EditionFile((HEAD + CITY).getBytes(StandardCharsets.UTF_16)))
                .hasMessageContaining("encoding");
        assertThatThrownBy(() -> new EditionFile(new byte[] {'a', (byte) 0xff, (byte) 0xff, ',', 'b'}))
                .hasMessageContaining("encoding");
        EditionFile big5 = new EditionFile((HEAD + CITY).getBytes(Charset.forName("Big5-HKSCS")));
        LineCheck check = new LineCheck(big5);
        big5.read(big5.edition(null), 0, 1, check::read);
        assertThat(check.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.line() + error.column()).isEqualTo("2level"));
    }

    /** Rows are numbered as whoever looks at the file sees them, and no more is kept than is told. */
    @Test
    void emptyRowsAreCountedAndOfAMillionWrongOnesTheFirstFiveHundredAreTold() {
        assertThat(errors("\n\n" + CITY + "\n2020-06-30,县级,1,市中区,511000000000,\n"))
                .containsExactly(new LineError(6, "code12", "divisions.edition.code", "1"));
        List<LineError> many = errors("2020-06-30,x,,,,\n".repeat(400_000));
        assertThat(many)
                .hasSize(LineCheck.MOST_TOLD)
                .startsWith(new LineError(2, "level", "divisions.edition.level", "x"));
        assertThat(errors(CITY + "\n".repeat(1_000_000))).isEmpty();
    }

    private static void refused(String text, String key, Object... named) {
        assertThatThrownBy(() -> {
                    EditionFile file = new EditionFile(text.getBytes(StandardCharsets.UTF_8));
                    file.edition(null);
                })
                .isInstanceOfSatisfying(EditionRefused.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo(key);
                    assertThat(refusal.args()).containsExactly(named);
                });
    }

    private static List<LineError> errors(String rows) {
        EditionFile file = new EditionFile((HEAD + rows).getBytes(StandardCharsets.UTF_8));
        LineCheck check = new LineCheck(file);
        List<FileLine> lines = new ArrayList<>();
        file.read(file.edition(null), 0, Integer.MAX_VALUE, row -> {
            FileLine line = check.read(row);
            if (line != null) {
                lines.add(line);
            }
        });
        if (check.errors().isEmpty()) {
            check.whole(lines);
        }
        return check.errors();
    }
}
