package org.fangxian.duty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.jspecify.annotations.Nullable;

/** The posts at which people are on duty, for the logistics officer who supplies them. */
@Stateless
@RolesAllowed(Roles.LOGISTICS)
public class Posts {
    @Inject
    private PostRows rows;

    @Inject
    private Authority authority;

    /**
     * Opens a post of a unit for which the caller keeps supplies.
     *
     * @param placeId the division in which it is; null where that is not told
     * @return its id
     */
    public long open(NewPost post, @Nullable Long placeId) {
        authority.require(post.unitId(), Roles.LOGISTICS);
        Post opened = new Post(post.code(), post.name(), rows.kind(post.kind()), post.unitId(), placeId);
        rows.add(opened);
        return opened.getId();
    }

    /** @return the kinds of posts, each with what is worn there */
    public List<PostClassView> kinds() {
        return rows.kinds();
    }
}
