package org.fangxian.briefings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.composing.DraftComposer;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.Move;
import org.fangxian.bulletin.BulletinFigure;
import org.fangxian.bulletin.Section;
import org.fangxian.sentences.BlockKind;

/** What the people of an office do to a briefing, with or without a server: each call is somebody's. */
final class BriefingStory {
    /** A day's figures of the health commission. */
    static final Map<String, Integer> CASES = Map.ofEntries(
            Map.entry("CONFIRMED_NEW", 3),
            Map.entry("CONFIRMED_TOTAL", 17),
            Map.entry("CONFIRMED_REDUCED", 0),
            Map.entry("SUSPECTED_NEW", 0),
            Map.entry("SUSPECTED_NOW", 15),
            Map.entry("SEVERE_NOW", 0),
            Map.entry("IN_HOSPITAL_NOW", 15),
            Map.entry("CURED_NEW", 0),
            Map.entry("CURED_TOTAL", 2),
            Map.entry("DEAD_NEW", 0));

    /** The boundaries that are called. */
    record Doors(DraftComposer composer, Drafting drafting, BriefingWorkflow workflow, BriefingArchive archive) {}

    /** Calls as a person. */
    interface Person {
        <T> T as(String person, Callable<T> work) throws Exception;
    }

    private final Doors doors;
    private final BriefingFixture fixture;
    private final Person person;

    BriefingStory(Doors doors, BriefingFixture fixture, Person person) {
        this.doors = doors;
        this.fixture = fixture;
        this.person = person;
    }

    /** Two editors, a checker who may edit too, a signer with a deputy, and a county's people. */
    void people() throws Exception {
        fixture.person("bianji", Roles.EDITOR, "511000", null);
        fixture.person("bianji2", Roles.EDITOR, "511000", null);
        fixture.person("hegao", Roles.CHECKER, "511000", null);
        fixture.person("hegao", Roles.EDITOR, "511000", null);
        fixture.person("qianfa", Roles.SIGNER, "511000", null);
        fixture.person("daiqian", Roles.SIGNER, "511000", "qianfa");
        fixture.person("zizhong", Roles.EDITOR, "511025", null);
        fixture.person("zizhong", Roles.REPORTER, "511025", null);
        fixture.person("luren", Roles.REPORTER, "511025", null);
    }

    static Map<String, Integer> with(String indicator, int amount) {
        Map<String, Integer> cases = new HashMap<>(CASES);
        cases.put(indicator, amount);
        return cases;
    }

    <T> T as(String name, Callable<T> work) throws Exception {
        return person.as(name, work);
    }

    long compose(LocalDate date) throws Exception {
        return as("timer", () -> doors.composer().compose(date, null)).id();
    }

    /** A draft whose only text is one paragraph, with the figure of an indicator if it names one. */
    long sparse(LocalDate date, String text, String indicator) throws Exception {
        long draft = compose(date);
        String content = indicator == null
                ? text
                : text.formatted(figure(draft, indicator).number());
        List<BlockView> blocks = view(draft).blocks();
        BlockView kept = blocks.stream()
                .filter(block -> block.kind() == BlockKind.TEXT)
                .findFirst()
                .orElseThrow();
        for (BlockView block : blocks) {
            if (block.id() != kept.id()) {
                as("bianji", () -> doors.drafting().removeBlock(draft, version(draft), block.id()));
            }
        }
        write(draft, kept.id(), content);
        return draft;
    }

    /** A paragraph is written anew by the first editor. */
    int write(long draft, long block, String content) throws Exception {
        return as(
                "bianji",
                () -> doors.drafting()
                        .saveParagraph(new ParagraphEdit(draft, version(draft), block, "", content, null)));
    }

    void state(long draft, int figure, String amount) throws Exception {
        as(
                "bianji",
                () -> doors.drafting()
                        .overrideFigure(new Statement(draft, version(draft), figure, new BigDecimal(amount), "电话核实")));
    }

    Refreshed refresh(long draft) throws Exception {
        return as("bianji", () -> doors.drafting().refresh(draft, version(draft)));
    }

    void move(String name, long draft, BriefingState to, String reason) throws Exception {
        as(name, () -> doors.workflow().move(new Move(draft, version(draft), to, reason)));
    }

    /** Checked, signed and issued by three people. */
    void issue(long draft) throws Exception {
        move("hegao", draft, BriefingState.CHECKED, null);
        move("qianfa", draft, BriefingState.SIGNED, null);
        move("bianji2", draft, BriefingState.ISSUED, null);
    }

    long correct(long issue, String reason) throws Exception {
        return as("bianji", () -> doors.workflow().correct(issue, reason));
    }

    BriefingView view(long draft) throws Exception {
        return as("bianji", () -> doors.archive().view(draft));
    }

    int version(long draft) throws Exception {
        return (int) fixture.number("select version from briefing where id = ?", draft);
    }

    long number(long draft) throws Exception {
        return fixture.number("select issue_number from briefing where id = ?", draft);
    }

    /** The first paragraph that says the text. */
    BlockView block(long draft, String text) throws Exception {
        return view(draft).blocks().stream()
                .filter(block -> block.section().text().contains(text))
                .findFirst()
                .orElseThrow();
    }

    /** The city's reported figure of the day. */
    BulletinFigure figure(long draft, String indicator) throws Exception {
        LocalDate date = view(draft).bulletin().head().date();
        return view(draft).bulletin().used().stream()
                .filter(figure -> indicator.equals(figure.indicator())
                        && figure.unitCode().equals("511000"))
                .filter(figure ->
                        figure.derivation().equals("VALUE") && figure.date().equals(date))
                .findFirst()
                .orElseThrow();
    }

    String text(long draft) throws Exception {
        StringBuilder text = new StringBuilder();
        for (Section section : view(draft).sections()) {
            text.append(section.lead()).append(section.text()).append('\n');
        }
        return text.toString();
    }
}
