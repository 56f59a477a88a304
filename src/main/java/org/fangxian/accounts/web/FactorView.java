package org.fangxian.accounts.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.fangxian.accounts.FactorState;
import org.fangxian.accounts.PortalSession;
import org.fangxian.accounts.SecondFactors;
import org.fangxian.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One's own second factor: enrolled with the telephone's camera or by typing, replaced with a code of the present one. */
@Named
@ViewScoped
public class FactorView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SecondFactors factors;

    @Inject
    private PortalSession session;

    @Inject
    private CurrentUser user;

    private String code = "";
    private String current = "";
    private @Nullable String secret;
    private transient List<String> recoveryCodes = List.of();

    /** Whoever has none begins at once. */
    public void open() {
        if (!getState().isEnrolled()) {
            begin();
        }
    }

    public void begin() {
        secret = factors.begin(current);
        current = "";
    }

    /** The factor is in force: other sessions have ended, and the recovery codes are shown this once. */
    public void enrol() {
        recoveryCodes = factors.enrol(code);
        session.goOnConfirmed(Faces.getRequest(), user.getName());
        secret = null;
        code = "";
    }

    public FactorState getState() {
        return factors.own();
    }

    /** @return the secret in groups of four, empty when none was drawn */
    public String getTyped() {
        return secret == null ? "" : secret.replaceAll("(.{4})(?!$)", "$1 ");
    }

    public String getPicture() {
        String issuer = Texts.of(Texts.CHINESE).getString("shared.portal");
        return secret == null ? "" : EnrolmentPicture.of(issuer, user.getName(), secret);
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes == null ? List.of() : recoveryCodes;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }
}
