package org.fangxian.briefings.web;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.fangxian.briefings.BlockView;
import org.fangxian.briefings.BriefingView;
import org.fangxian.bulletin.Section;
import org.fangxian.sentences.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * A part of a briefing on the screen: as it reads, and while it is a draft the block that can be edited.
 *
 * @param section null for a paragraph that says nothing today
 */
public record PaperPart(@Nullable Section section, @Nullable BlockView block) {

    /** @return the parts in the order of the paper; headings bear the numbers they have there */
    static List<PaperPart> of(BriefingView briefing) {
        if (!briefing.editable()) {
            return briefing.sections().stream()
                    .map(section -> new PaperPart(section, null))
                    .toList();
        }
        Iterator<Section> sections = briefing.sections().iterator();
        List<PaperPart> parts = new ArrayList<>();
        for (int i = 0; i < briefing.blocks().size(); i++) {
            boolean silent = isSilent(briefing.blocks(), i) || !sections.hasNext();
            PaperPart part = new PaperPart(
                    silent ? null : sections.next(), briefing.blocks().get(i));
            if (!part.isSaidBy(parts)) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** What the portal would count is not said to be silent once more where its heading has been already. */
    private boolean isSaidBy(List<PaperPart> before) {
        return section == null
                && block != null
                && block.kind() == BlockKind.UNITS
                && !before.isEmpty()
                && before.get(before.size() - 1).section() == null
                && before.get(before.size() - 1).isHeading();
    }

    /** @return whether the block is a heading */
    public boolean isHeading() {
        return block != null && block.kind() == BlockKind.HEADING;
    }

    /** As on the paper, a heading is silent when everything under it is. */
    private static boolean isSilent(List<BlockView> blocks, int at) {
        if (blocks.get(at).kind() != BlockKind.HEADING) {
            return blocks.get(at).content().isBlank();
        }
        return blocks.stream()
                .skip(at + 1L)
                .takeWhile(block ->
                        block.kind() != BlockKind.HEADING || block.content().isBlank())
                .allMatch(block -> block.content().isBlank());
    }

    /** @return whether the block is text, which can be written anew */
    public boolean isText() {
        BlockView edited = block;
        return edited != null
                && switch (edited.kind()) {
                    case HEADING, TEXT, UNITS, CHANGES -> true;
                    case TABLE, CHART -> false;
                };
    }
}
