package org.fangxian.accounts.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.fangxian.accounts.AccountAdministration;
import org.fangxian.accounts.AccountDescription;
import org.fangxian.accounts.AccountDetail;
import org.fangxian.accounts.AccountRow;
import org.fangxian.accounts.AccountSafety;
import org.fangxian.accounts.Grants;
import org.fangxian.accounts.TokenRow;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.UnitRow;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One account: wording, password, grants, tokens. A secret is shown on the answer that made it and never again. */
@Named
@ViewScoped
public class AccountView implements Serializable {
    static final String SECRET = "accounts.secret";
    private static final long serialVersionUID = 1L;

    @Inject
    private AccountAdministration administration;

    @Inject
    private AccountSafety safety;

    @Inject
    private Grants grants;

    @Inject
    private CommandStructure structure;

    @Inject
    private GrantForm grantForm;

    @Inject
    private Spreadsheet spreadsheet;

    private @Nullable Long id;
    private transient @Nullable AccountDetail detail;
    private transient @Nullable String secret;
    private String displayName = "";
    private String email = "";
    private @Nullable UnitRow unit;
    private int version;
    private String tokenLabel = "";

    public void open() {
        if (id == null) {
            throw new NotFound("account", "");
        }
        AccountRow account = getAccount();
        displayName = account.displayName();
        email = account.email();
        unit = structure.row(account.unitId());
        version = account.version();
        grantForm.clear(account.id());
        secret = Faces.getFlashAttribute(SECRET);
    }

    /** The unit is a required field of the page. An account that moved shows its new password. */
    public void describe() {
        if (unit != null) {
            String password =
                    administration.describe(account(), version, new AccountDescription(displayName, email, unit.id()));
            reload();
            secret = password;
        }
    }

    public void enable(boolean enabled) {
        administration.enable(account(), enabled);
        reload();
    }

    public void unlock() {
        safety.unlock(account());
        reload();
    }

    public void resetFactor() {
        safety.resetFactor(account());
        reload();
    }

    public void resetPassword() {
        String password = administration.resetPassword(account());
        reload();
        secret = password;
    }

    public void grant() {
        grantForm.grant();
        reload();
    }

    public void endGrant(long grantId) {
        grants.end(grantId);
        reload();
    }

    public void issueToken() {
        String token = administration.issueToken(account(), tokenLabel);
        tokenLabel = "";
        reload();
        secret = token;
    }

    public void revokeToken(long tokenId) {
        administration.revokeToken(tokenId);
        reload();
    }

    /** Sends what the tokens are for and how long each holds, never a token, as a spreadsheet. */
    public void exportTokens() {
        spreadsheet.send(
                new Listing<TokenRow>("accounts.tokens")
                        .about(getAccount().name())
                        .column("accounts.token.label", TokenRow::label)
                        .column("accounts.token.created", TokenRow::createdAt)
                        .column("accounts.token.revoked", TokenRow::revokedAt),
                getDetail().tokens().stream());
    }

    private void reload() {
        secret = null;
        detail = null;
        version = getAccount().version();
    }

    private long account() {
        return getAccount().id();
    }

    public AccountDetail getDetail() {
        AccountDetail shown = detail;
        if (shown == null) {
            shown = administration.account(id == null ? 0 : id);
            detail = shown;
        }
        return shown;
    }

    public AccountRow getAccount() {
        return getDetail().account();
    }

    public @Nullable String getSecret() {
        return secret;
    }

    public GrantForm getGrantForm() {
        return grantForm;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
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

    public String getTokenLabel() {
        return tokenLabel;
    }

    public void setTokenLabel(String tokenLabel) {
        this.tokenLabel = tokenLabel;
    }
}
