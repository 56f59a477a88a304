package org.fangxian.reporting.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fangxian.accounts.RoleHolders;
import org.fangxian.accounts.Roles;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.notices.Message;
import org.fangxian.notices.Reminders;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Unit;
import org.fangxian.reporting.Revision;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.Texts;

/** Tells the unit's reporters that a report came back, why, and where it is corrected; a unit without any is not told. */
@ApplicationScoped
class ReturnNotice {
    @Inject
    private Reminders reminders;

    @Inject
    private RoleHolders holders;

    @Inject
    private FormCatalogue catalogue;

    @Inject
    private CommandStructure structure;

    void tell(Revision revision, String reason) {
        ReportKey key = revision.report().key();
        if (!holders.nearest(Roles.REPORTER, key.unitId()).isEmpty()) {
            reminders.toUnit(key.unitId(), Roles.REPORTER, message(key, revision.getReceipt(), reason));
        }
    }

    private Message message(ReportKey key, String receipt, String reason) {
        Unit unit = structure.unit(key.unitId());
        String form = catalogue.form(key.form()).name();
        Texts texts = Texts.of(Texts.CHINESE);
        return new Message(
                "returned " + receipt,
                texts.format(
                        "reporting.returned.subject", unit.getName(), key.date().toString(), form),
                texts.format(
                        "reporting.returned.body", unit.getName(), key.date().toString(), form, receipt, reason),
                "/reporting/entry.xhtml?form=" + key.form() + "&unit=" + unit.getCode() + "&date=" + key.date());
    }
}
