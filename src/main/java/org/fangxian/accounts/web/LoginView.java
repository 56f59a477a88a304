package org.fangxian.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import org.fangxian.accounts.PortalSession;
import org.fangxian.accounts.SignIn;
import org.fangxian.accounts.SignInHelp;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.shared.Texts;
import org.omnifaces.util.Faces;

/** The sign-in page; leads to the page that was asked for, or home. */
@Named
@RequestScoped
public class LoginView {
    private static final int ROUND_UP = 59;
    private static final String HOME = "/today/today.xhtml";

    @Inject
    private SecurityContext security;

    @Inject
    private SignIn signIn;

    @Inject
    private PortalSession session;

    @Inject
    private CommandStructure structure;

    @Inject
    private CurrentUser user;

    private String name = "";
    private String password = "";
    private String next = "";

    /** Whoever is signed in already goes home. */
    public void open() {
        if (user.isSignedIn()) {
            Faces.redirect(HOME.substring(1));
        }
    }

    public void signIn() {
        AuthenticationStatus status = security.authenticate(
                Faces.getRequest(),
                Faces.getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(name.strip(), password)));
        if (status == AuthenticationStatus.SUCCESS) {
            Faces.redirect(target(next));
        } else if (session.awaitingCode(Faces.getRequest()).isPresent()) {
            Faces.redirect("code.xhtml?next=%s", next);
        } else {
            String text = refusal();
            Faces.getContext().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
            Faces.validationFailed();
        }
    }

    /** The same for a name that exists and one that does not. */
    private String refusal() {
        Texts texts = Texts.of(user.getLocale());
        return signIn.waiting(name.strip())
                .map(wait -> texts.format(
                                "accounts.login.closed",
                                wait.plusSeconds(ROUND_UP).toMinutes())
                        + help(texts))
                .orElseGet(() -> texts.getString("accounts.login.refused"));
    }

    private String help(Texts texts) {
        SignInHelp help = signIn.help();
        return help.telephone().isEmpty()
                ? texts.format("accounts.login.help", help.names())
                : texts.format("accounts.login.helpByPhone", help.names(), help.telephone());
    }

    /** Ends the session, which is written down. */
    public void signOut() {
        if (user.isSignedIn()) {
            signIn.leave(user.getName());
        }
        session.end(Faces.getRequest());
        Faces.invalidateSession();
        Faces.redirect("login.xhtml");
    }

    /** Only pages of the portal itself are followed, whatever the address says. */
    static String target(String next) {
        boolean isOwnPage = next.matches("/[A-Za-z0-9-]+/[A-Za-z0-9/-]+\\.xhtml(\\?.*)?");
        return Faces.getRequestContextPath() + (isOwnPage ? next : HOME);
    }

    public String getCity() {
        return structure.root().getName();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
