package org.fangxian.accounts.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.fangxian.accounts.Account;
import org.fangxian.accounts.PortalSession;
import org.fangxian.accounts.SecondFactors;
import org.fangxian.accounts.SignIn;

/**
 * What comes before anything else, whatever is asked for: an account with a one-time password chooses its own, and one
 * whose roles require a second factor enrols it. Somebody who is given such a role while she works is led there as well.
 */
@WebFilter("/*")
public class FirstThingsFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String PASSWORD = "/accounts/password.xhtml";
    private static final String FACTOR = "/accounts/factor.xhtml";
    private static final Set<String> OPEN = Set.of(PASSWORD, FACTOR, "/login.xhtml", "/code.xhtml");

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient SecondFactors factors;

    @Inject
    private transient PortalSession session;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> first = isBound(request) ? first(request) : Optional.empty();
        if (first.isPresent()) {
            response.sendRedirect(request.getContextPath() + first.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isBound(HttpServletRequest request) {
        String page = request.getServletPath();
        return request.getUserPrincipal() != null
                && (!OPEN.contains(page) || page.equals(FACTOR))
                && !page.startsWith("/api/")
                && !page.startsWith("/jakarta.faces.resource/");
    }

    private Optional<String> first(HttpServletRequest request) {
        Principal caller = request.getUserPrincipal();
        boolean oneTime = signIn.account(caller.getName())
                .filter(Account::isMustChangePassword)
                .isPresent();
        if (oneTime) {
            return Optional.of(PASSWORD);
        }
        boolean isMissing = !request.getServletPath().equals(FACTOR)
                && !session.isConfirmed(request)
                && factors.isRequired(caller.getName());
        return isMissing ? Optional.of(FACTOR) : Optional.empty();
    }
}
