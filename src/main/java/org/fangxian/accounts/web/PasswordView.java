package org.fangxian.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.fangxian.accounts.Account;
import org.fangxian.accounts.PasswordRefused;
import org.fangxian.accounts.PortalSession;
import org.fangxian.accounts.SignIn;
import org.omnifaces.util.Faces;

/** Choosing one's own password, by wish or because the present one was given for one use. */
@Named
@RequestScoped
public class PasswordView {
    @Inject
    private SignIn signIn;

    @Inject
    private PortalSession session;

    @Inject
    private CurrentUser user;

    private String old = "";
    private String chosen = "";
    private String repeated = "";

    /** @return whether the present password was given by somebody else and must be replaced before anything else */
    public boolean isMust() {
        return signIn.account(user.getName())
                .filter(Account::isMustChangePassword)
                .isPresent();
    }

    /** The new password ended every session; whoever chose it goes on in a new one. */
    public void change() {
        if (!chosen.equals(repeated)) {
            throw new PasswordRefused("accounts.password.different");
        }
        String name = user.getName();
        signIn.changePassword(name, old, chosen);
        if (session.isConfirmed(Faces.getRequest())) {
            session.beginConfirmed(Faces.getRequest(), name);
        } else {
            session.begin(Faces.getRequest(), name);
        }
        Faces.redirect("today/today.xhtml");
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
