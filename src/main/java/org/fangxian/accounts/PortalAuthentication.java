package org.fangxian.accounts;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.fangxian.shared.CallerAddress;

/**
 * The one authentication mechanism. Pages: the session remembers only the account's name and epoch, and account and roles
 * are read anew on every request, so that a new password, a disabled account or an ended grant takes effect at once. A
 * sign-in begins a new session and keeps nothing of the one before. REST interface: a bearer token on
 * every request and no session, so that a browser's session is of no use there.
 */
@ApplicationScoped
@DeclareRoles({
    Roles.REPORTER,
    Roles.REVIEWER,
    Roles.EDITOR,
    Roles.CHECKER,
    Roles.SIGNER,
    Roles.LEADER,
    Roles.LOGISTICS,
    Roles.PERSONNEL,
    Roles.WELFARE,
    Roles.SYSTEM_ADMIN,
    Roles.SECURITY_ADMIN,
    Roles.AUDIT_ADMIN,
    Roles.EXPORTER,
    Roles.SYSTEM
})
public class PortalAuthentication implements HttpAuthenticationMechanism {
    private static final int TOO_MANY = 429;
    private static final String BEARER = "Bearer ";

    @Inject
    private IdentityStoreHandler identities;

    @Inject
    private SignIn signIn;

    @Inject
    private SecondFactors factors;

    @Inject
    private PortalSession sessions;

    @Inject
    private CallerAddress address;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext message) {
        address.set(request.getRemoteAddr());
        if (isInterface(request.getServletPath())) {
            return bearer(request, response, message);
        }
        if (message.isAuthenticationRequest() && message.getAuthParameters().getCredential() != null) {
            return signIn(request, message, message.getAuthParameters().getCredential());
        }
        return remembered(request, message).orElseGet(() -> anonymous(request, response, message));
    }

    private static boolean isInterface(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.equals("/openapi");
    }

    private AuthenticationStatus bearer(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext message) {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            CredentialValidationResult result =
                    identities.validate(new TokenCredential(header.substring(BEARER.length())));
            if (result.getStatus() == CredentialValidationResult.Status.VALID) {
                return message.notifyContainerAboutLogin(result);
            }
        }
        Optional<Duration> wait = header == null ? Optional.empty() : signIn.tokenWaiting();
        if (wait.isPresent()) {
            return tooMany(response, wait.get());
        }
        if (!message.isProtected()) {
            return message.doNothing();
        }
        String error = header == null ? "" : ", error=\"invalid_token\"";
        response.setHeader("WWW-Authenticate", "Bearer realm=\"fangxian\"" + error);
        return message.responseUnauthorized();
    }

    private static AuthenticationStatus tooMany(HttpServletResponse response, Duration wait) {
        response.setHeader("Retry-After", Long.toString(wait.plusSeconds(1).toSeconds()));
        try {
            response.sendError(TOO_MANY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext message, Credential credential) {
        CredentialValidationResult result = identities.validate(credential);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        String name = result.getCallerPrincipal().getName();
        if (factors.isEnrolled(name)) {
            sessions.beginWaiting(request, name);
            return AuthenticationStatus.SEND_FAILURE;
        }
        sessions.begin(request, name);
        return message.notifyContainerAboutLogin(result);
    }

    private Optional<AuthenticationStatus> remembered(HttpServletRequest request, HttpMessageContext message) {
        Optional<String> name = sessions.name(request);
        if (name.isPresent() && request.getServletPath().startsWith("/jakarta.faces.resource")) {
            return Optional.of(message.doNothing());
        }
        return name.filter(account -> sessions.isCurrent(request, account) && !sessions.awaitsCode(request))
                .map(account -> message.notifyContainerAboutLogin(new CallerPrincipal(account), signIn.roles(account)));
    }

    private static AuthenticationStatus anonymous(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext message) {
        if (!message.isProtected()) {
            return message.doNothing();
        }
        String login = request.getContextPath() + "/login.xhtml" + next(request);
        return "partial/ajax".equals(request.getHeader("Faces-Request"))
                ? redirectByAjax(response, login)
                : message.redirect(login);
    }

    /** The page that was asked for; a form that was sent leads back to its page, which offers again what was typed. */
    private static String next(HttpServletRequest request) {
        String page = "GET".equals(request.getMethod()) ? asked(request) : left(request);
        return page.isEmpty() || page.equals("/") ? "" : "?next=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return request.getServletPath() + query;
    }

    private static String left(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        String portal = request.getScheme() + "://" + request.getHeader("Host") + request.getContextPath();
        return referer != null && referer.startsWith(portal + "/") ? referer.substring(portal.length()) : "";
    }

    private static AuthenticationStatus redirectByAjax(HttpServletResponse response, String location) {
        response.setContentType("text/xml;charset=UTF-8");
        try {
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + location
                            + "\"/></partial-response>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
