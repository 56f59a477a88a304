package org.fangxian.briefings;

import org.fangxian.bulletin.Section;
import org.fangxian.sentences.BlockKind;

/**
 * A block as the editor sees it.
 *
 * @param content stored text with tokens, as it is edited
 * @param section as it is shown; a paragraph that says nothing has no runs
 * @param own a paragraph of the editor's, which no sentence makes
 * @param attention its template would now choose other words: read it again
 */
public record BlockView(
        long id,
        BlockKind kind,
        String lead,
        String content,
        Section section,
        boolean own,
        boolean edited,
        boolean attention) {}
