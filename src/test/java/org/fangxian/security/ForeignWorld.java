package org.fangxian.security;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.fangxian.Callers;
import org.fangxian.accounts.AccountAdministration;
import org.fangxian.accounts.AccountDetail;
import org.fangxian.accounts.Enrolment;
import org.fangxian.accounts.Enrolment.GrantOrder;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.composing.DraftComposer;
import org.fangxian.forms.Asking;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.UnitKind;
import org.fangxian.reporting.DailyReports;
import org.fangxian.reporting.RevisionSource;
import org.fangxian.reporting.Submission;
import org.fangxian.reporting.archive.ReportBook;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.KnownAt;
import org.fangxian.verdicts.Board;

/**
 * One county's officers who hold every role between them for her own county, and what belongs to another county and to the city: a
 * unit, a report, a draft and an issue, an account with grant and token, an instruction. The city's officer holds every
 * role for all of them.
 */
final class ForeignWorld {
    static final String OFFICER = "foreign.officer";
    static final String OWNER = "city.officer";
    /** Every role between them: nobody is two of the three administrators. */
    static final List<String> OFFICERS = List.of(OFFICER, "foreign.system", "foreign.auditor");

    static final List<String> OWNERS = List.of(OWNER, "city.system", "city.auditor");
    private static final List<String> ADMINISTRATORS =
            List.of(Roles.SECURITY_ADMIN, Roles.SYSTEM_ADMIN, Roles.AUDIT_ADMIN);
    static final String VICTIM = "foreign.victim";
    /** Of what the foreign unit was told. */
    static final String TOPIC = "foreign topic";

    private static ForeignWorld instance;

    final LocalDate date = CityTime.today(get(Clock.class));
    final long city = unit("511000");
    final long own = unit("511025");
    final long foreign = unit("511011");
    final ReportKey report = new ReportKey("BENEFITS", foreign, date);
    final long revision;
    final long briefing;
    final long issue;
    final long account;
    final long grant;
    final long token;
    final long instruction = 900_000_001L;
    final long upload = 900_000_002L;
    final long store = 900_000_005L;
    final long supplier = 900_000_006L;
    final String shipment = "DB-foreign";
    final long lot = 900_000_007L;
    final String requisition = "SL-foreign";
    final String donation = "JZ-foreign";
    final String receipt = "RK-FOREIGN";

    private ForeignWorld() throws Exception {
        Callers.asSystem(() -> {
            enrol();
            return null;
        });
        revision = Callers.asSystem(this::file);
        briefing = Callers.asSystem(
                () -> get(DraftComposer.class).compose(date, null).id());
        issue = ForeignIssue.sentTo(foreign);
        AccountDetail victim = Callers.as("city.security", Set.of(Roles.SECURITY_ADMIN), () -> {
            AccountAdministration accounts = get(AccountAdministration.class);
            return accounts.account(accounts.page(VICTIM, "", 5).get(0).id());
        });
        account = victim.account().id();
        grant = victim.account().grants().get(0).id();
        token = victim.tokens().get(0).id();
        instruct();
    }

    static synchronized ForeignWorld get() throws Exception {
        if (instance == null) {
            instance = new ForeignWorld();
        }
        return instance;
    }

    static <T> T get(Class<T> type) {
        return CDI.current().select(type).get();
    }

    private static long unit(String code) {
        return get(CommandStructure.class).byCode(code).orElseThrow().getId();
    }

    /** What the foreign unit is asked. */
    List<Asking> asked() {
        return get(FormCatalogue.class).askings(Set.of(UnitKind.COUNTY), new Jurisdiction(Set.of(foreign)), date);
    }

    /** A board of the foreign unit, as nobody but its own would be given it. */
    Board board() {
        return new Board(foreign, "", date, List.of(), List.of());
    }

    private void enrol() {
        Enrolment enrolment = get(Enrolment.class);
        LocalDate since = date.minusDays(1);
        for (int i = 0; i < ADMINISTRATORS.size(); i++) {
            enrolment.enrol(OFFICERS.get(i), "Officer", null, since, roles(ADMINISTRATORS.get(i), "511025"));
            enrolment.enrol(
                    OWNERS.get(i),
                    "City",
                    "a password, as people have who are told things",
                    since,
                    roles(ADMINISTRATORS.get(i), "511000"));
        }
        ForeignIssue.enrol(enrolment, since);
        enrolment.enrol(
                "city.security", "Security", null, since, List.of(new GrantOrder(Roles.SECURITY_ADMIN, "511000")));
        enrolment.enrol(VICTIM, "Victim", null, since, List.of(new GrantOrder(Roles.REPORTER, "511011")));
        enrolment.token(VICTIM, "token-of-" + VICTIM, "token");
    }

    private static List<GrantOrder> roles(String administrator, String unit) {
        return Roles.GRANTABLE.stream()
                .filter(role -> role.equals(administrator) || !ADMINISTRATORS.contains(role))
                .map(role -> new GrantOrder(role, unit))
                .toList();
    }

    /** The second day does not carry the first one's total on: its checks fail and are explained. */
    private long file() {
        submit(new ReportKey("BENEFITS", foreign, date.minusDays(1)));
        submit(report);
        return get(ReportBook.class).history(report, KnownAt.LATEST).get(0).id();
    }

    /** Whatever the unit has reported before: what does not carry on from it is explained. */
    private static void submit(ReportKey key) {
        Map<String, String> explanations =
                Map.of("BENEFIT_PERSONS_CARRIED", "explanation", "BENEFIT_AMOUNT_CARRIED", "explanation");
        Map<String, String> figures = Map.of(
                "BENEFIT_PERSONS_NEW", "1",
                "BENEFIT_PERSONS_TOTAL", "1",
                "BENEFIT_AMOUNT_NEW", "200",
                "BENEFIT_AMOUNT_TOTAL", "200");
        get(DailyReports.class).submit(new Submission(key, figures, explanations, null, RevisionSource.API));
    }

    private void instruct() throws Exception {
        DataSource database = InitialContext.doLookup("java:jboss/datasources/Fangxian");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "insert into instruction (id, briefing_id, unit_id, leader_id, leader_name, given_text, given_at,"
                            + " version) values (" + instruction + ", " + briefing + ", " + foreign
                            + ", (select min(id) from account), 'leader', 'text', current_timestamp, 0)");
            bring(statement);
            tell(statement);
            stock(statement);
            ship(statement);
            lose(statement);
            ask(statement);
            give(statement);
            ForeignCount.open(statement, store, lot);
        }
    }

    /** A store of the foreign unit, a lot, and a receipt of it. */
    private void stock(Statement statement) throws SQLException {
        statement.executeUpdate("insert into location (id, code, name, kind, unit_id, version) values (" + store
                + ", 'foreign store', 'store', 'STORE', " + foreign + ", 0), (" + supplier
                + ", 'foreign supplier', 'supplier', 'SUPPLIER', " + city + ", 0)");
        statement.executeUpdate("insert into lot (id, item_id, number, maker, origin, expires_on, fitness) select "
                + lot + ", min(id), 'foreign', '', '', date '2022-12-31', 'MEDICAL' from item");
        statement.executeUpdate("insert into stock_balance (location_id, lot_id, item_id, amount) select " + store
                + ", id, item_id, 5 from lot where id = " + lot);
        statement.executeUpdate(
                "insert into stock_event (id, number, kind, unit_id, account, occurred_at, recorded_at) values (900000008, '"
                        + receipt + "', 'RECEIPT', " + foreign + ", 'x', current_timestamp, current_timestamp)");
        statement.executeUpdate(
                "insert into posting (id, event_id, item_id, lot_id, from_id, to_id, amount, occurred_on,"
                        + " occurred_at, recorded_at) select 900000009, 900000008, item_id, id, " + supplier + ", "
                        + store
                        + ", 5, current_date, current_timestamp, current_timestamp from lot where id = " + lot);
    }

    /** Something that was lost in the store of the foreign unit. */
    private void lose(Statement statement) throws SQLException {
        statement.executeUpdate("insert into location (id, code, name, kind, unit_id, version) values (900000014,"
                + " 'foreign loss', 'loss', 'LOSS', " + city + ", 0)");
        statement.executeUpdate("insert into stock_event (id, number, kind, unit_id, account, reason, occurred_at,"
                + " recorded_at) values (900000015, 'BS-foreign', 'LOSS', " + foreign
                + ", 'x', 'lost', current_timestamp, current_timestamp)");
        statement.executeUpdate(
                "insert into posting (id, event_id, item_id, lot_id, from_id, to_id, amount, occurred_on,"
                        + " occurred_at, recorded_at) select 900000016, 900000015, item_id, id, " + store
                        + ", 900000014, 1, current_date, current_timestamp, current_timestamp from lot where id = "
                        + lot);
    }

    /** A transfer between two stores of the foreign unit. */
    private void ship(Statement statement) throws SQLException {
        statement.executeUpdate(
                "insert into location (id, code, name, kind, unit_id, destination_id, version) values (900000010, "
                        + "'foreign second', 'second', 'STORE', " + foreign + ", null, 0), (900000011, "
                        + "'foreign transit', 'transit', 'TRANSIT', " + foreign + ", 900000010, 0)");
        statement.executeUpdate(
                "insert into stock_event (id, number, kind, unit_id, account, occurred_at, recorded_at) values (900000012, '"
                        + shipment + "', 'SHIPMENT', " + foreign + ", 'x', current_timestamp, current_timestamp)");
        statement.executeUpdate(
                "insert into transfer (id, source_id, destination_id, transit_id, due_at, version) values (900000012, "
                        + store + ", 900000010, 900000011, current_timestamp, 0)");
        statement.executeUpdate("insert into transfer_line (id, transfer_id, lot_id, shipped) values (900000013,"
                + " 900000012, " + lot + ", 1)");
    }

    /** What one store of the foreign unit asks of the other. */
    private void ask(Statement statement) throws SQLException {
        statement.executeUpdate("insert into requisition (id, number, asking_id, store_id, unit_id, needed_on, purpose,"
                + " emergency, state, requested_at, requested_by, requested_for, version) values (900000017, '"
                + requisition
                + "', 900000010, " + store + ", " + foreign + ", current_date, 'purpose', false, 'REQUESTED',"
                + " current_timestamp, " + account + ", " + account + ", 0)");
        statement.executeUpdate("insert into requisition_line (id, requisition_id, item_id, asked) select 900000018,"
                + " 900000017, min(id), 1 from item");
    }

    /** What was given to the foreign unit's store. */
    private void give(Statement statement) throws SQLException {
        statement.executeUpdate(
                "insert into donation (id, number, donor_kind, donor, unnamed, given_on, purpose, store_id,"
                        + " unit_id, state, entered_at, entered_by, entered_for, version) values (900000019, '"
                        + donation
                        + "', 'ORGANISATION', 'donor', false, current_date, 'purpose', " + store + ", " + foreign
                        + ", 'ENTERED', current_timestamp, " + account + ", " + account + ", 0)");
        statement.executeUpdate("insert into donation_line (id, donation_id, lot_id, amount, typed) values (900000020,"
                + " 900000019, " + lot + ", 1, '1')");
    }

    /** A file for the foreign unit, brought by the officer while she still reported for it. */
    private void bring(Statement statement) throws SQLException {
        statement.executeUpdate(
                "insert into sheet_upload (id, account_name, file_name, form_code, unit_id, report_date, contents,"
                        + " recorded_at) values (" + upload + ", '" + OFFICER + "', 'a.csv', 'BENEFITS', " + foreign
                        + ", date '" + date + "', X'61', current_timestamp)");
    }

    private void tell(Statement statement) throws SQLException {
        long notice = 900_000_003L;
        statement.executeUpdate(
                "insert into notice (id, unit_id, subject, body, link, sender_name, sent_at, recorded_at) values ("
                        + notice + ", " + foreign + ", 's', 'b', '/', 'sender', current_timestamp, current_timestamp)");
        statement.executeUpdate("insert into notice_topic values (" + notice + ", '" + TOPIC + "')");
        statement.executeUpdate(
                "insert into delivery (id, notice_id, account_id, mail_state, mail_attempts) values (900000004, "
                        + notice + ", " + account + ", 'NOT_CONFIGURED', 0)");
    }
}
