package org.fangxian.accounts.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fangxian.accounts.AccountAdministration;
import org.fangxian.accounts.AccountDescription;
import org.fangxian.accounts.AccountRow;
import org.fangxian.accounts.GrantRow;
import org.fangxian.accounts.IssuedSecret;
import org.fangxian.accounts.NewAccount;
import org.fangxian.accounts.Validity;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Unit;
import org.fangxian.organisation.UnitRow;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.KeyedRows;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** The list of accounts, and the form that opens one. */
@Named
@ViewScoped
public class AccountsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private AccountAdministration administration;

    @Inject
    private CommandStructure structure;

    @Inject
    private CurrentUser user;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    private String text = "";
    private final Rows rows = new Rows();
    private boolean opening;
    private String name = "";
    private String displayName = "";
    private String email = "";
    private boolean machine;
    private @Nullable UnitRow unit;

    /** The list by name. */
    public class Rows extends KeyedRows<AccountRow, String> {
        private static final long serialVersionUID = 1L;

        @Override
        protected List<AccountRow> load(@Nullable String after, int limit) {
            return administration.page(text, after == null ? "" : after, limit);
        }

        @Override
        protected Function<AccountRow, String> key() {
            return AccountRow::name;
        }
    }

    /** Opens the form, for the unit acted for. */
    public void begin() {
        Unit own = user.getUnit();
        unit = own == null ? null : structure.row(own.getId());
        opening = true;
    }

    public void cancel() {
        opening = false;
    }

    /** Opens the account and leads to its page, which shows the one-time password once. The unit is a required field. */
    public void open() {
        if (unit != null) {
            AccountDescription who = new AccountDescription(displayName, email, unit.id());
            IssuedSecret issued = administration.open(new NewAccount(name, who, machine));
            Faces.setFlashAttribute(AccountView.SECRET, issued.secret());
            Faces.redirect("accounts/account.xhtml?id=%s", issued.accountId());
        }
    }

    /** An account with one of its grants, or with none. */
    private record Line(AccountRow account, @Nullable GrantRow grant) {
        static Stream<Line> of(AccountRow account) {
            return account.grants().isEmpty()
                    ? Stream.of(new Line(account, null))
                    : account.grants().stream().map(grant -> new Line(account, grant));
        }

        @Nullable
        Object granted(Function<GrantRow, @Nullable Object> cell) {
            return grant == null ? null : cell.apply(grant);
        }
    }

    /** Sends the list as a spreadsheet, a line for each grant. */
    public void export() {
        spreadsheet.send(
                new Listing<Line>("accounts.list.title")
                        .personal()
                        .about(text)
                        .column("accounts.name", line -> line.account().name())
                        .column("accounts.displayName", line -> line.account().displayName())
                        .column("accounts.unit", line -> line.account().unitName())
                        .column("accounts.grant.role", line -> line.granted(this::role))
                        .column("accounts.grant.unit", line -> line.granted(GrantRow::unitName))
                        .column("accounts.grant.from", line -> line.granted(GrantRow::from))
                        .column("accounts.grant.to", line -> line.granted(AccountsView::end))
                        .column("accounts.grant.deputyFor", line -> line.granted(GrantRow::deputyFor)),
                rows.all().flatMap(Line::of));
    }

    private String role(GrantRow grant) {
        return formats.word("accounts.role", grant.role());
    }

    private static @Nullable LocalDate end(GrantRow grant) {
        return grant.to().equals(Validity.OPEN) ? null : grant.to();
    }

    public Rows getRows() {
        return rows;
    }

    public boolean isOpening() {
        return opening;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public @Nullable UnitRow getUnit() {
        return unit;
    }

    public void setUnit(@Nullable UnitRow unit) {
        this.unit = unit;
    }

    public boolean isMachine() {
        return machine;
    }

    public void setMachine(boolean machine) {
        this.machine = machine;
    }
}
