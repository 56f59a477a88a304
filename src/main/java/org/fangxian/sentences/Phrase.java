package org.fangxian.sentences;

import java.math.BigDecimal;
import java.util.List;
import org.fangxian.sentences.Piece.Figure;
import org.fangxian.sentences.Piece.Words;
import org.jspecify.annotations.Nullable;

/**
 * Words with a place "#" for the figure and "%" for the area's name. A phrase without "#" stands for the figure as a
 * whole, so that "no new cases" opens to its record too. A change is written without its sign: the phrase says it.
 */
record Phrase(String text) {
    private static final String PLACE = "#";

    void say(FigureRef ref, @Nullable BigDecimal amount, String area, List<Piece> out) {
        if (text.isEmpty()) {
            return;
        }
        String named = text.replace("%", area);
        int at = named.indexOf(PLACE);
        if (at < 0) {
            out.add(new Figure(ref, amount, SentenceParser.show(named)));
            return;
        }
        out.add(new Words(SentenceParser.show(named.substring(0, at))));
        out.add(new Figure(ref, amount, null));
        out.add(new Words(SentenceParser.show(named.substring(at + 1))));
    }
}
