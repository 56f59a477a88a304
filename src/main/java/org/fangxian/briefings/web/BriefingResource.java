package org.fangxian.briefings.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.briefings.BriefingArchive;
import org.fangxian.briefings.BriefingView;
import org.fangxian.briefings.BriefingWorkflow;
import org.fangxian.briefings.Composed;
import org.fangxian.briefings.FigureThen;
import org.fangxian.briefings.composing.DraftComposer;
import org.fangxian.briefings.files.FileKind;
import org.fangxian.briefings.files.PrintedFile;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.Move;
import org.fangxian.reporting.counting.Figures;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.Malformed;
import org.fangxian.shared.web.JsonBody;
import org.fangxian.shared.web.Parameters;
import org.jspecify.annotations.Nullable;

/** Briefings: composed, read with every figure's binding, brought forward, downloaded. */
@Path("/briefings")
@Produces(MediaType.APPLICATION_JSON)
public class BriefingResource {
    private static final Set<String> ORDER = Set.of("date", "asKnownAt");
    private static final Set<String> MOVE = Set.of("to", "reason", "version");

    @Inject
    private DraftComposer composer;

    @Inject
    private BriefingArchive archive;

    @Inject
    private BriefingWorkflow workflow;

    @Inject
    private Figures figures;

    @Inject
    private Clock clock;

    @Context
    private UriInfo uri;

    @Context
    private Request request;

    /**
     * Composes the draft of a reporting date; one that exists already is answered as it stands, unless it tells the
     * knowledge of another instant than the one that is asked for.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response compose(String body) {
        JsonBody json = new JsonBody(body, ORDER);
        Composed composed = composer.compose(
                Parameters.date(json.string("date").orElse("")),
                Parameters.knownAt(json.string("asKnownAt").orElse(null), clock).instant());
        return Response.status(composed.fresh() ? Response.Status.CREATED : Response.Status.OK)
                .location(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(composed.id()))
                        .build())
                .entity(read(composed.id()))
                .build();
    }

    /**
     * The briefing with its sections and figures; as frozen once it is signed. Asked as known at an instant, each figure
     * says besides what it was then.
     */
    @GET
    @Path("{id}")
    public String read(@PathParam("id") long id, @QueryParam("asKnownAt") @Nullable String asKnownAt) {
        KnownAt knownAt = Parameters.knownAt(asKnownAt, clock);
        return asKnownAt == null ? read(id) : read(id, archive.asKnown(id, knownAt));
    }

    private String read(long id) {
        return read(id, List.of());
    }

    private String read(long id, List<FigureThen> then) {
        BriefingView briefing = archive.view(id);
        Set<Long> revisions = briefing.bulletin().used().stream()
                .flatMap(figure -> figure.revisions().stream())
                .collect(Collectors.toSet());
        return BriefingJson.of(briefing, figures.receipts(revisions), then);
    }

    /** Brings the briefing into its next state. */
    @POST
    @Path("{id}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    public String move(@PathParam("id") long id, String body) {
        JsonBody json = new JsonBody(body, MOVE);
        workflow.move(new Move(
                id,
                version(json.string("version").orElse("")),
                state(json.string("to").orElse("")),
                json.string("reason").orElse(null)));
        return read(id);
    }

    /** The printed file: of an issued briefing always the same bytes, before that a preview. Its SHA-256 is the tag. */
    @GET
    @Path("{id}/{file: pdf|docx|xlsx}")
    @Produces({
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    public Response file(@PathParam("id") long id, @PathParam("file") String file) {
        PrintedFile printed = archive.file(id, FileKind.valueOf(file.toUpperCase(Locale.ROOT)));
        EntityTag tag = new EntityTag(printed.sha256());
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        return Response.ok(printed.contents(), printed.kind().mediaType())
                .tag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + printed.name() + "\"")
                .build();
    }

    private static BriefingState state(String name) {
        return Arrays.stream(BriefingState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Malformed("briefings.unknownState", name));
    }

    private static int version(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new Malformed("briefings.noVersion", text);
        }
        return Integer.parseInt(text);
    }
}
