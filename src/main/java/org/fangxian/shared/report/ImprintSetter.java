package org.fangxian.shared.report;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import org.fangxian.shared.report.Composer.Measure;
import org.fangxian.shared.report.Elements.Place;
import org.jspecify.annotations.Nullable;

/** Sets the imprint at the foot of a page (GB/T 9704-2012, 7.4): three rules, recipients, printer, date, copies. */
final class ImprintSetter {
    /** Weights by 7.4.1: 0.35 mm outside, 0.25 mm between. */
    private static final float HEAVY = 0.35f * Grid.MM;

    private static final float LIGHT = 0.25f * Grid.MM;
    private static final int LINE = 26;
    private static final int MARGIN = 14;
    private static final int WIDTH = Grid.WIDTH - 2 * MARGIN;

    private final Composer composer;
    private final List<TypeLine> recipients = new ArrayList<>();
    private final TypeLine printedBy;
    private final TypeLine printedOn;
    private final TypeLine copies;

    ImprintSetter(Composer composer, Imprint imprint) {
        this.composer = composer;
        add("imprint.report", imprint.report());
        add("imprint.send", imprint.send());
        add("imprint.distribute", imprint.distribute());
        String printed = Wording.of("imprint.printed", imprint.printedOn());
        List<TypeLine> foot = composer.sides(imprint.printedBy(), printed, Grid.SMALL, WIDTH);
        printedBy = foot.get(0);
        printedOn = foot.get(1);
        copies = line(Wording.of("imprint.copies", Integer.toString(imprint.copies())));
        if (recipients.isEmpty() || !roomForCopies(recipients.get(recipients.size() - 1))) {
            recipients.add(line(""));
        }
    }

    /** @return rows of the grid that it takes, with the free line above it */
    int rows() {
        return (height() + Grid.PITCH - 1) / Grid.PITCH + 1;
    }

    List<JRPrintElement> print(Elements elements) {
        List<JRPrintElement> printed = new ArrayList<>();
        int y = Grid.BOTTOM - height();
        printed.add(elements.rule(new Place(Grid.LEFT, y, Grid.WIDTH, 0), HEAVY));
        for (TypeLine line : recipients) {
            int indent = (int) Math.round(line.indent());
            Place place = new Place(Grid.LEFT + MARGIN + indent, y, WIDTH - indent, LINE);
            printed.add(elements.text(line, place, line.align()));
            y += LINE;
        }
        Place foot = new Place(Grid.LEFT + MARGIN, y - LINE, WIDTH, LINE);
        printed.add(elements.text(copies, foot, HorizontalTextAlignEnum.RIGHT));
        printed.add(elements.rule(new Place(Grid.LEFT, y, Grid.WIDTH, 0), LIGHT));
        foot = new Place(Grid.LEFT + MARGIN, y, WIDTH, LINE);
        printed.add(elements.text(printedBy, foot, HorizontalTextAlignEnum.LEFT));
        printed.add(elements.text(printedOn, foot, HorizontalTextAlignEnum.RIGHT));
        printed.add(elements.rule(new Place(Grid.LEFT, Grid.BOTTOM - 1, Grid.WIDTH, 0), HEAVY));
        return printed;
    }

    private int height() {
        return (recipients.size() + 1) * LINE;
    }

    /** The lines that a list of recipients turns over to begin below the first character after the colon. */
    private void add(String key, @Nullable String names) {
        if (names == null || names.isBlank()) {
            return;
        }
        String label = Wording.of(key);
        String stop = Wording.of("imprint.stop");
        String list = label + names.strip() + (names.strip().endsWith(stop) ? "" : stop);
        double indent = line(label).natural();
        recipients.addAll(composer.compose(list, Face.FANGSONG, new Measure(WIDTH, Grid.SMALL, 0, indent)));
    }

    private boolean roomForCopies(TypeLine line) {
        return line.indent() + line.natural() + Grid.SMALL + copies.natural() <= WIDTH;
    }

    private TypeLine line(String text) {
        return composer.line(text, Face.FANGSONG, Grid.SMALL);
    }
}
