package org.fangxian.demonstration;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import javax.sql.DataSource;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.BriefingArchive;
import org.fangxian.briefings.BriefingView;
import org.fangxian.briefings.BriefingWorkflow;
import org.fangxian.briefings.composing.DraftComposer;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.Move;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.RecordedTime;

/** The briefings of the demonstration's past: each goes the real way, step by step, by its four people. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemonstrationBriefings {
    private static final int EARLY = 16 * 60;
    private static final LocalTime COMPOSED = LocalTime.of(17, 15);
    private static final LocalTime CHECKED = LocalTime.of(17, 35);
    private static final LocalTime SIGNED = LocalTime.of(17, 45);
    private static final LocalTime ISSUED = LocalTime.of(17, 52);
    private static final LocalTime CORRECTED = LocalTime.of(20, 45);

    @Resource(lookup = "java:jboss/datasources/Fangxian")
    private DataSource database;

    @Inject
    private DraftComposer composer;

    @Inject
    private BriefingWorkflow workflow;

    @Inject
    private BriefingArchive archive;

    @Inject
    private AsEditor editor;

    @Inject
    private AsChecker checker;

    @Inject
    private AsSigner signer;

    @Inject
    private AsIssuer issuer;

    @Inject
    private RecordedTime time;

    /** Has the last day's draft composed by the timer an hour before the usual time, when the newcomer arrives. */
    public void composeEarly() {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update briefing_kind set compose_minute = ?, version = version + 1 where compose_minute > ?")) {
            update.setInt(1, EARLY);
            update.setInt(2, EARLY);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Composes and issues a day's briefing, from wherever it stands. */
    public void issue(LocalDate date) {
        at(date, COMPOSED);
        long id = editor.call(() -> composer.compose(date, null)).id();
        forward(id, date, new LocalTime[] {CHECKED, SIGNED, ISSUED});
    }

    /** Issues the correction of a day's briefing with the figures as they stand then. */
    public void correct(LocalDate date) {
        at(date, CORRECTED);
        long former = editor.call(() -> composer.compose(date, null)).id();
        if (editor.call(() -> archive.view(former)).correctedBy() == null) {
            String reason = Words.of("correction");
            long id = editor.call(() -> workflow.correct(former, reason));
            forward(id, date, new LocalTime[] {CORRECTED, CORRECTED.plusMinutes(5), CORRECTED.plusMinutes(9)});
        }
    }

    private void forward(long id, LocalDate date, LocalTime[] times) {
        if (state(id) == BriefingState.DRAFT) {
            at(date, times[0]);
            checker.call(() -> workflow.move(new Move(id, view(id).version(), BriefingState.CHECKED, null)));
        }
        if (state(id) == BriefingState.CHECKED) {
            at(date, times[1]);
            signer.call(() -> workflow.move(new Move(id, view(id).version(), BriefingState.SIGNED, null)));
        }
        if (state(id) == BriefingState.SIGNED) {
            at(date, times[2]);
            issuer.call(() -> workflow.move(new Move(id, view(id).version(), BriefingState.ISSUED, null)));
        }
    }

    private BriefingState state(long id) {
        return editor.call(() -> view(id)).state();
    }

    private BriefingView view(long id) {
        return archive.view(id);
    }

    private void at(LocalDate date, LocalTime timeOfDay) {
        time.startDemonstrationAt(CityTime.at(date, timeOfDay));
    }
}
