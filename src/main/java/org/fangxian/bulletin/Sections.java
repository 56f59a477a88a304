package org.fangxian.bulletin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fangxian.bulletin.Section.Grid;
import org.fangxian.bulletin.Section.Row;
import org.fangxian.sentences.BlockKind;
import org.fangxian.sentences.Script;
import org.fangxian.sentences.Wording;

/** Turns stored blocks into sections: counts headings, puts figures into their places, takes tables apart. */
final class Sections {
    private final Map<Integer, BulletinFigure> figures;
    private int headings;
    private int leads;

    Sections(Map<Integer, BulletinFigure> figures) {
        this.figures = figures;
    }

    List<Section> of(List<BulletinBlock> blocks) {
        return spoken(blocks).stream().map(this::section).toList();
    }

    /** The blocks that say something: no empty paragraph, and no heading under which nothing stands. */
    static List<BulletinBlock> spoken(List<BulletinBlock> blocks) {
        List<BulletinBlock> spoken = new ArrayList<>();
        for (BulletinBlock block : blocks) {
            if (!block.content().isBlank()) {
                if (block.kind() == BlockKind.HEADING) {
                    dropBareHeading(spoken);
                }
                spoken.add(block);
            }
        }
        dropBareHeading(spoken);
        return spoken;
    }

    private static void dropBareHeading(List<BulletinBlock> spoken) {
        int last = spoken.size() - 1;
        if (last >= 0 && spoken.get(last).kind() == BlockKind.HEADING) {
            spoken.remove(last);
        }
    }

    private Section section(BulletinBlock block) {
        return switch (block.kind()) {
            case HEADING -> heading(block);
            case TABLE, CHART -> new Section(block.kind(), "", List.of(), grid(block.content()));
            case TEXT, UNITS, CHANGES -> new Section(block.kind(), lead(block.lead()), runs(block.content()), null);
        };
    }

    private Section heading(BulletinBlock block) {
        leads = 0;
        List<Run> runs = new ArrayList<>();
        runs.add(Run.words(Wording.format("heading", Wording.numeral(++headings))));
        runs.addAll(runs(block.content()));
        return new Section(BlockKind.HEADING, "", List.copyOf(runs), null);
    }

    private String lead(String lead) {
        return lead.isEmpty() ? "" : Wording.format("subheading", Wording.numeral(++leads)) + lead;
    }

    private List<Run> runs(String content) {
        return Script.read(content).stream().map(this::run).toList();
    }

    private Run run(Script.Fragment part) {
        if (part.figure() == 0) {
            return Run.words(part.words());
        }
        BulletinFigure figure = Objects.requireNonNull(figures.get(part.figure()));
        String text = part.words().isEmpty() ? figure.shown() : part.words();
        return new Run(text, figure.number(), figure.manual(), figure.isMissing());
    }

    private Grid grid(String content) {
        List<String> lines = content.lines().toList();
        List<String> head = Arrays.asList(lines.get(1).split("\\|", -1));
        return new Grid(
                lines.get(0), head, lines.stream().skip(2).map(this::row).toList());
    }

    private Row row(String line) {
        List<Run> cells = Arrays.stream(line.split("\\|", -1))
                .map(cell -> runs(cell))
                .map(runs -> runs.isEmpty() ? Run.words("") : runs.get(0))
                .toList();
        return new Row(cells.get(0).text(), cells.subList(1, cells.size()));
    }
}
