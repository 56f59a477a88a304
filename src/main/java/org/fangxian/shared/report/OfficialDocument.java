package org.fangxian.shared.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is to stand on paper.
 *
 * @param title may carry line feeds where the sense wants a break
 * @param addressee principal recipient without the colon, if any
 * @param oneSided printed on one side: the imprint stands on the last page, else on the last even one
 */
public record OfficialDocument(
        Masthead masthead,
        String title,
        @Nullable String addressee,
        List<Block> blocks,
        @Nullable Signature signature,
        Imprint imprint,
        boolean oneSided) {
    public OfficialDocument {
        blocks = List.copyOf(blocks);
    }
}
