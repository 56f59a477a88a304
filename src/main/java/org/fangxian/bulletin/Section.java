package org.fangxian.bulletin;

import java.util.List;
import java.util.stream.Collectors;
import org.fangxian.sentences.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * A block as it is shown.
 *
 * @param lead numbered heading before the paragraph, or empty
 * @param runs the text; a heading carries its number
 * @param grid table or chart, if it is one
 */
public record Section(
        BlockKind kind,
        String lead,
        List<Run> runs,
        @Nullable Grid grid) {
    /** A table, or a chart's figures: caption, head, rows with their name in the first cell. */
    public record Grid(String caption, List<String> head, List<Row> rows) {}

    /** One row of a grid. */
    public record Row(String name, List<Run> cells) {}

    /** @return the text without its structure */
    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
