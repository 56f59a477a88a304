package org.fangxian.demonstration;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.fangxian.accounts.Roles;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.RecordedTime;
import org.jboss.ejb3.annotation.RunAsPrincipal;

/**
 * Brings in the demonstration day by day, its clock with it, each step in a transaction of its own: a start that was cut
 * short is continued by the next one, and a later one finds everything there.
 */
@Stateless
@RunAs(Roles.SYSTEM)
@RunAsPrincipal("demonstration")
@PermitAll
public class DemonstrationLoader {
    private static final Instant BEFORE_ALL = CityTime.at(DemonstrationHistory.FIRST, LocalTime.of(8, 0));

    /** The afternoon on which a newcomer arrives: towns are due at 16:30, counties at 17:00, the draft is there. */
    private static final Instant ARRIVAL = CityTime.at(DemonstrationHistory.LAST, LocalTime.of(16, 2));

    @Inject
    private DemonstrationPeople people;

    @Inject
    private DemonstrationBriefings briefings;

    @Inject
    private DemonstrationStock stock;

    @Inject
    private RecordedTime time;

    @Resource(lookup = "java:jboss/datasources/Fangxian")
    private DataSource database;

    /** Loads what is not there yet. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void load(Secrets secrets) {
        time.startDemonstrationAt(BEFORE_ALL);
        people.create(secrets);
        dateShippedTemplates();
        if (!"false".equals(System.getenv("FANGXIAN_DEMO_HISTORY"))) {
            loadHistory();
        }
        time.startDemonstrationAt(ARRIVAL);
    }

    /** What came with the product was there before the first day. */
    private void dateShippedTemplates() {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update briefing_template set published_at = ?"
                        + " where published_by = 'portal' and published_at > ?")) {
            update.setObject(1, BEFORE_ALL.atOffset(ZoneOffset.UTC));
            update.setObject(2, BEFORE_ALL.atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void loadHistory() {
        try {
            if (DemonstrationHistory.isComplete(database)) {
                return;
            }
            DemonstrationHistory history = new DemonstrationHistory(database);
            new DemonstrationStores(database).open();
            LocalDate date = DemonstrationHistory.FIRST;
            for (; date.isBefore(DemonstrationHistory.LAST); date = date.plusDays(1)) {
                history.file(date);
                stock.enter(date);
                briefings.issue(date);
            }
            time.startDemonstrationAt(CityTime.at(DemonstrationHistory.CORRECTED, DemonstrationHistory.CORRECTION));
            history.correct();
            briefings.correct(DemonstrationHistory.CORRECTED);
            stock.enter(DemonstrationHistory.LAST);
            history.file(DemonstrationHistory.LAST);
            briefings.composeEarly();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
