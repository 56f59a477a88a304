package org.fangxian.supplies;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.divisions.DivisionRow;
import org.fangxian.divisions.Divisions;
import org.fangxian.duty.NewPost;
import org.fangxian.duty.Posts;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.IdempotentRequests;
import org.fangxian.shared.RecordedTime;
import org.jspecify.annotations.Nullable;

/** Opens and closes stores, posts and accounts, for the logistics officer of their unit or of one above. */
@Stateless
@RolesAllowed(Roles.LOGISTICS)
public class Stores {
    private static final int MOST_DIVISIONS = 100;

    @Inject
    private Entering entering;

    @Inject
    private StoreRows rows;

    @Inject
    private Posts posts;

    @Inject
    private Divisions divisions;

    @Inject
    private Authority authority;

    @Inject
    private IdempotentRequests requests;

    @Inject
    private RecordedTime time;

    @Inject
    private AuditTrail audit;

    /** @return the code under which it was opened; refuses one that another has, and a division that is not there */
    public String open(StoreOrder order) {
        return requests.once(order.key(), () -> {
            authority.require(order.unitId(), Roles.LOGISTICS);
            rows.requireFree(order.code());
            rows.add(opened(order));
            return noted("supplies.opened", order.code(), order.unitId());
        });
    }

    private Location opened(StoreOrder order) {
        String kind = order.postClass();
        if (order.kind() != LocationKind.POST || kind == null) {
            return new Location(order.kind(), order.code(), order.name(), order.unitId());
        }
        long post = posts.open(new NewPost(order.code(), order.name(), kind, order.unitId()), place(order.division()));
        return Location.ofPost(LocationKind.POST, order.code(), order.name(), order.unitId(), post);
    }

    private @Nullable Long place(@Nullable String code) {
        return code == null
                ? null
                : divisions.search(code, MOST_DIVISIONS).stream()
                        .filter(division -> division.code().equals(code))
                        .map(DivisionRow::placeId)
                        .findFirst()
                        .orElseThrow(() -> new EventRefused("supplies.store.division", code));
    }

    /** Closes a location: nothing comes to it or goes from it. Refuses one that is not empty, or to which something is under way. */
    public void close(long id) {
        Location location = entering.require(id);
        rows.requireEmpty(location);
        location.close(time.now(), authority.caller().name());
        noted("supplies.closed", location.getCode(), location.getUnitId());
    }

    /** Opens again what was closed. */
    public void reopen(long id) {
        Location location = entering.require(id);
        location.reopen();
        noted("supplies.reopened", location.getCode(), location.getUnitId());
    }

    private String noted(String action, String code, long unit) {
        audit.done(new AuditEvent(action, code, unit, null));
        return code;
    }
}
