package org.fangxian.shared.web;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fangxian.shared.Forbidden;
import org.fangxian.shared.NotFound;

/**
 * The door of plain servlets: audits the refusals that they throw and leads to the error page, which says why. Pages and
 * resources answer theirs before. Nothing is thrown further: the server would answer without its headers.
 */
@WebFilter("/*")
public class RefusalFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Refusals refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (Forbidden | EJBAccessException refused) {
            refusals.audit(refused, request.getServletPath());
            answer(request, response, HttpServletResponse.SC_FORBIDDEN, refused);
        } catch (NotFound missing) {
            answer(request, response, HttpServletResponse.SC_NOT_FOUND, missing);
        } catch (EJBException | IllegalStateException failed) {
            request.setAttribute(ErrorView.FAILURE, failed);
            answer(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, failed);
        }
    }

    private static void answer(
            HttpServletRequest request, HttpServletResponse response, int status, RuntimeException thrown)
            throws IOException {
        if (response.isCommitted()) {
            throw thrown;
        }
        request.setAttribute(DomainExceptionHandler.REFUSAL, thrown);
        response.sendError(status);
    }
}
