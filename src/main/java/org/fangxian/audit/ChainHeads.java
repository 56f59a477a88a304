package org.fangxian.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Gives the chain's head out. Open to every caller: a hash tells nothing of what it was made of. */
@Stateless
@PermitAll
public class ChainHeads {
    @Inject
    private SealBook book;

    /** @return position and hash of the last link; position 0 before the first */
    public PublishedHead head() {
        ChainHead head = book.head();
        return new PublishedHead(head.position(), head.hash());
    }
}
