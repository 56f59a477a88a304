package org.fangxian.shared.web;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.EditConflict;
import org.fangxian.shared.Texts;

/** Answers every failure of the REST interface with problem details; what nobody foresaw bears an incident number. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    @Inject
    private Refusals refusals;

    @Override
    public Response toResponse(Throwable thrown) {
        refusals.audit(thrown, uri.getPath());
        if (thrown instanceof WebApplicationException http) {
            return protocol(http.getResponse());
        }
        Problem problem = problem(thrown, texts());
        return answer(Response.status(problem.status()), problem);
    }

    /** Keeps what the protocol says in headers, as Allow does with 405; what is no failure, as to OPTIONS, stays. */
    private Response protocol(Response response) {
        return response.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()
                ? response
                : answer(Response.fromResponse(response), Problem.of(response.getStatus(), texts()));
    }

    private static Problem problem(Throwable thrown, Texts texts) {
        Optional<DomainException> refusal = Causes.find(thrown, DomainException.class);
        if (refusal.isPresent()) {
            return Problem.of(refusal.get(), texts);
        }
        if (Causes.find(thrown, OptimisticLockException.class).isPresent()) {
            return Problem.of(new EditConflict(texts.format("shared.record")), texts);
        }
        return Causes.find(thrown, EJBAccessException.class).isPresent()
                ? Problem.of(Response.Status.FORBIDDEN.getStatusCode(), "shared.roleMissing", texts)
                : incident(thrown, texts);
    }

    private static Problem incident(Throwable thrown, Texts texts) {
        return Problem.incident(Incidents.log(thrown), texts);
    }

    private static Response answer(Response.ResponseBuilder answer, Problem problem) {
        return answer.type(Problem.MEDIA_TYPE).entity(problem.json()).build();
    }

    private Texts texts() {
        return Texts.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
