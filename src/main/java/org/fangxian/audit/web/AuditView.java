package org.fangxian.audit.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.fangxian.audit.AuditFilter;
import org.fangxian.audit.AuditReading;
import org.fangxian.audit.AuditRow;
import org.fangxian.organisation.UnitRow;
import org.fangxian.shared.AuditEntry;
import org.fangxian.shared.Texts;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.KeyedRows;
import org.fangxian.shared.web.ListFilter;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;

/** The audit trail, latest first, narrowed by account, unit, action and days. */
@Named
@ViewScoped
public class AuditView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private AuditReading reading;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    private String account = "";
    private @Nullable String action;
    private AuditEntry.@Nullable Result result;
    private final ListFilter<UnitRow> filter = new ListFilter<>();
    private final Rows rows = new Rows();

    /** The entries backwards by id. */
    public class Rows extends KeyedRows<AuditRow, Long> {
        private static final long serialVersionUID = 1L;

        @Override
        protected List<AuditRow> load(@Nullable Long before, int limit) {
            return reading.page(asked(), before == null ? Long.MAX_VALUE : before, limit);
        }

        @Override
        protected Function<AuditRow, Long> key() {
            return row -> row.entry().getId();
        }
    }

    private AuditFilter asked() {
        UnitRow unit = filter.getUnit();
        return new AuditFilter(
                account,
                action == null ? "" : action,
                result,
                unit == null ? null : unit.id(),
                filter.start(),
                filter.end());
    }

    /** @return every action that has a wording, by wording */
    public List<String> getActions() {
        Texts texts = Texts.of(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return Collections.list(texts.getKeys()).stream()
                .filter(key -> key.matches("[A-Za-z]+\\.audit\\.[A-Za-z]+"))
                .sorted(Comparator.comparing(texts::getString))
                .map(key -> key.replaceFirst("\\.audit\\.", "."))
                .toList();
    }

    /** Sends the entries asked for as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<AuditRow>("audit.title")
                        .about(filter.days())
                        .column("audit.at", AuditRow::at)
                        .column("audit.account", row -> row.entry().getAccount())
                        .column("audit.action", row -> formats.text(row.actionKey()))
                        .column(
                                "audit.result",
                                row -> formats.word("audit.result", row.entry().getResult()))
                        .column("audit.subject", row -> row.entry().getSubject())
                        .column("audit.unit", AuditRow::unitName)
                        .column("audit.detail", row -> row.entry().getDetail())
                        .column("audit.address", row -> row.entry().getAddress()),
                rows.all());
    }

    public Rows getRows() {
        return rows;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public ListFilter<UnitRow> getFilter() {
        return filter;
    }

    public AuditEntry.Result[] getResults() {
        return AuditEntry.Result.values();
    }

    public AuditEntry.@Nullable Result getResult() {
        return result;
    }

    public void setResult(AuditEntry.@Nullable Result result) {
        this.result = result;
    }

    public @Nullable String getAction() {
        return action;
    }

    public void setAction(@Nullable String action) {
        this.action = action;
    }
}
