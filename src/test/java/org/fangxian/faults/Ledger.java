package org.fangxian.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fangxian.faults.Imports.Import;

/** What the database says of imports and briefings. */
final class Ledger {
    private static final String REVISIONS = """
            select count(*) from revision v join report r on r.id = v.report_id join unit u on u.id = r.unit_id
            where r.form_code = ? and r.report_date = ? and u.code in (?, ?)""";
    private static final String DOUBLED = """
            select count(*) from (select r.id from revision v join report r on r.id = v.report_id where r.form_code = ?
            group by r.id having count(*) > 1) doubled""";
    private static final String STATE = "select state from briefing where id = ?";

    /** A briefing's state, its last step, the hands in it, and the files that were printed, say the same or are named here. */
    private static final String HALF = """
            select count(*) from briefing b where
              (case b.state when 'DRAFT' then 0 when 'CHECKED' then 1 when 'SIGNED' then 2 else 3 end)
                <> (select count(*) from briefing_transition t where t.briefing_id = b.id)
              or (select count(*) from briefing_transition t where t.briefing_id = b.id)
                <> (select count(*) from briefing_hand h where h.briefing_id = b.id and h.step <> 'DRAFT')
              or (case b.state when 'ISSUED' then 3 else 0 end)
                <> (select count(*) from briefing_file f where f.briefing_id = b.id)
              or (b.state = 'ISSUED') <> (b.pdf_sha256 is not null and b.issued_at is not null)
              or (b.state in ('SIGNED', 'ISSUED')) <> (b.signed_at is not null)""";

    private static final String NOT_WRITTEN_DOWN = """
            select (select count(*) from sheet_import)
              - (select count(*) from audit_entry where action = 'exchange.imported')""";

    /** By unit: reports, their revisions, and the revisions that lack a figure of their form. */
    private static final String WHOLE = """
            select count(distinct r.id) || ' reports, ' || count(*) || ' revisions, ' || sum(case when
              (select count(*) from figure f where f.revision_id = v.id)
                = (select count(*) from form_line l where l.form_version_id = v.form_version_id) then 0 else 1 end) || ' half'
            from revision v join report r on r.id = v.report_id join unit u on u.id = r.unit_id where u.code = ?
              and r.form_code in ('RETURNEES', 'HOUSEHOLDS')""";

    private final Connection connection;

    Ledger(Connection connection) {
        this.connection = connection;
    }

    /** @return how many submissions of the import's towns are there */
    int submissions(Import sheet) throws SQLException {
        return number(
                REVISIONS,
                Imports.FORM,
                sheet.date(),
                sheet.towns().get(0),
                sheet.towns().get(1));
    }

    /** @return how many reports were submitted more than once */
    int doubled() throws SQLException {
        return number(DOUBLED, Imports.FORM);
    }

    /** @return how many briefings say one thing here and another there */
    int halfBriefings() throws SQLException {
        return number(HALF);
    }

    /** @return by how many the imports are more than what the audit trail tells of */
    int unaudited() throws SQLException {
        return number(NOT_WRITTEN_DOWN);
    }

    String state(int briefing) throws SQLException {
        return word(STATE, briefing);
    }

    /** @return "80 reports, 80 revisions, 0 half" for a unit's returnees and households */
    String filedBy(String unit) throws SQLException {
        return word(WHOLE, unit);
    }

    private String word(String sql, Object value) throws SQLException {
        try (PreparedStatement query = filled(sql, value);
                ResultSet row = query.executeQuery()) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private int number(String sql, Object... values) throws SQLException {
        try (PreparedStatement query = filled(sql, values);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private PreparedStatement filled(String sql, Object... values) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            query.setObject(i + 1, values[i]);
        }
        return query;
    }
}
