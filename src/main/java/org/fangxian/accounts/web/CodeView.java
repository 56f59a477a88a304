package org.fangxian.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.fangxian.accounts.PortalSession;
import org.fangxian.accounts.SecondFactors;
import org.fangxian.accounts.SignIn;
import org.fangxian.accounts.SignInHelp;
import org.fangxian.shared.Texts;
import org.omnifaces.util.Faces;

/** Asks for the second factor of whoever gave the right password, and leads on to the page that was asked for. */
@Named
@RequestScoped
public class CodeView {
    private static final int ROUND_UP = 59;

    @Inject
    private PortalSession session;

    @Inject
    private SecondFactors factors;

    @Inject
    private SignIn signIn;

    @Inject
    private CurrentUser user;

    private String code = "";
    private String next = "";

    /** Without a password before there is nothing to ask. */
    public void open() {
        if (session.awaitingCode(Faces.getRequest()).isEmpty()) {
            Faces.redirect("login.xhtml");
        }
    }

    public void confirm() {
        Optional<String> name = session.awaitingCode(Faces.getRequest());
        if (name.isEmpty()) {
            Faces.redirect("login.xhtml");
        } else if (factors.confirm(name.get(), code)) {
            session.beginConfirmed(Faces.getRequest(), name.get());
            Faces.redirect(LoginView.target(next));
        } else {
            Faces.getContext()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, refusal(name.get()), null));
            Faces.validationFailed();
        }
    }

    private String refusal(String name) {
        Texts texts = Texts.of(user.getLocale());
        return factors.waiting(name)
                .map(wait -> texts.format(
                        "accounts.login.closed", wait.plusSeconds(ROUND_UP).toMinutes()))
                .orElseGet(() -> texts.getString("accounts.code.wrong"));
    }

    public void leave() {
        session.end(Faces.getRequest());
        Faces.invalidateSession();
        Faces.redirect("login.xhtml");
    }

    public SignInHelp getHelp() {
        return signIn.help();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
