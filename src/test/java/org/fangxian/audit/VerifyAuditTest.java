package org.fangxian.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.fangxian.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The command of an auditor who has the database and not the portal. */
@Tag("database")
class VerifyAuditTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter progress = new StringWriter();

    private int run(Trail trail, String... arguments) {
        out.reset();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new VerifyAudit(TestDatabase.within(trail.entities()), printed, new PrintWriter(progress, true))
                .run(List.of(arguments));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void itTellsTheHeadAndTheUnsealedTailAndEndsWith0() {
        Trail.with(trail -> {
            trail.sealed(3).written(2);
            ChainHead head = trail.book().head();
            assertThat(run(trail)).isZero();
            assertThat(said()).contains(head.position() + ":" + head.hash()).containsPattern("\\b2\\b");
        });
    }

    @Test
    void aHeadThatWasPublishedIsFoundOrMissed() {
        Trail.with(trail -> {
            trail.sealed(3);
            ChainHead head = trail.book().head();
            trail.sealed(2);
            assertThat(run(trail, "--head", head.position() + ":" + head.hash()))
                    .isZero();
            assertThat(run(trail, "--head", head.position() + ":" + "a".repeat(64)))
                    .isEqualTo(1);
        });
    }

    @Test
    void theBytesItPrintsHaveTheHashOfTheSeal() throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        Trail.with(trail -> {
            long position = trail.sealed(2).head();
            Link link = trail.book().links(position - 1, 1).get(0);
            assertThat(run(trail, "--bytes", Long.toString(link.seal().entryId())))
                    .isZero();
            assertThat(HexFormat.of().formatHex(sha256.digest(out.toByteArray())))
                    .isEqualTo(link.seal().hash());
        });
    }

    @Test
    void aBrokenChainEndsWith1AndNamesTheFirstBrokenLink() {
        Trail.with(trail -> {
            trail.sealed(3);
            trail.sql("update audit_chain set hash = '" + "f".repeat(64) + "'");
            assertThat(run(trail)).isEqualTo(1);
            assertThat(said()).contains(Long.toString(trail.head()));
        });
    }

    @Test
    void aDatabaseThatCannotBeReadAndAWordThatIsNoOptionEndWith2() {
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        VerifyAudit nowhere = new VerifyAudit(
                VerifyAudit.database(Map.of("DB_URL", "jdbc:h2:file:/nowhere/fangxian;IFEXISTS=TRUE")),
                printed,
                new PrintWriter(progress, true));
        assertThat(nowhere.run(List.of())).isEqualTo(2);
        assertThat(nowhere.run(List.of("--head", "5"))).isEqualTo(2);
    }
}
