package org.fangxian.bulletin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.sentences.Script;
import org.fangxian.shared.NotFound;

/** A briefing's contents: what is shown, printed, and frozen by signing. */
public record Bulletin(BulletinHead head, List<BulletinBlock> blocks, List<BulletinFigure> figures) {
    public Bulletin {
        blocks = List.copyOf(blocks);
        figures = List.copyOf(figures);
    }

    /** @return the sections as they are shown, headings numbered, empty paragraphs and headings of nothing left out */
    public List<Section> sections() {
        return new Sections(byNumber()).of(blocks);
    }

    /** @return the figures that the text names, in the order of their numbers */
    public List<BulletinFigure> used() {
        Set<Integer> named = blocks.stream()
                .flatMap(block -> Script.figures(block.content()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return figures.stream()
                .filter(figure -> named.contains(figure.number()))
                .toList();
    }

    /** @return the figure; refuses a number that none bears */
    public BulletinFigure figure(int number) {
        return figures.stream()
                .filter(figure -> figure.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("figure", number));
    }

    private Map<Integer, BulletinFigure> byNumber() {
        return figures.stream().collect(Collectors.toMap(BulletinFigure::number, Function.identity()));
    }
}
