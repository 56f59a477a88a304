package org.fangxian.supplies.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.shared.NotFound;

/** The documents of the ledger, for the unit whose officer entered them, those they gave to or took from, and those above. */
@Stateless
@RolesAllowed(Roles.LOGISTICS)
public class StockDocuments {
    @Inject
    private DocumentRows rows;

    @Inject
    private Authority authority;

    /**
     * @param before the id of the last document of the page before, {@link Long#MAX_VALUE} for the first page
     * @return at most so many documents, the last entered first
     */
    public List<DocumentRow> page(DocumentFilter asked, long before, int limit) {
        return rows.page(own(), asked, before, limit);
    }

    /** @return the document with the lines that the caller may see; refuses one of which she may see none */
    public Document document(String number) {
        DocumentRow head = rows.head(number).orElseThrow(() -> new NotFound("document", number));
        List<DocumentLine> lines = rows.lines(own(), head.id());
        if (lines.isEmpty()) {
            authority.require(head.unitId(), Roles.LOGISTICS);
        }
        return new Document(head, lines);
    }

    private Jurisdiction own() {
        return authority.jurisdiction(Roles.LOGISTICS);
    }
}
