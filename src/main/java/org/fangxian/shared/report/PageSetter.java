package org.fangxian.shared.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;

/** Sets a whole document: fills the form with as many rows as it needs and puts its contents into them. */
final class PageSetter {
    private static final float NAME = 52;
    /** 10.3: the name's upper edge stands 35 mm below that of the type area. */
    private static final float NAME_BELOW = 35 * Grid.MM;

    private final OfficialFonts fonts;
    private final JasperReport form;
    private final Composer composer;

    PageSetter(OfficialFonts fonts, JasperReport form) {
        this.fonts = fonts;
        this.form = form;
        this.composer = new Composer(fonts);
    }

    JasperPrint set(OfficialDocument document) throws JRException {
        Masthead masthead = document.masthead();
        Map<String, TypeLine> head = head(masthead);
        Flow flow = new BodySetter(fonts, composer).set(document);
        ImprintSetter imprint = new ImprintSetter(composer, document.imprint());
        int body = Grid.page(flow.row() - 1);
        int last = imprintPage(body, Grid.firstRow(body + 1) - flow.row() >= imprint.rows(), document.oneSided());
        int rows = Math.max(flow.row(), Grid.firstRow(last) + 1);
        JasperPrint print =
                JasperFillManager.getInstance(fonts.context()).fill(form, new HashMap<>(), new JREmptyDataSource(rows));
        Elements elements = new Elements(print.getDefaultStyleProvider());
        place(print, flow, elements);
        placeHead(print.getPages().get(0), head);
        List<JRPrintElement> foot = print.getPages().get(last).getElements();
        foot.addAll(beforeNumber(foot), imprint.print(elements));
        if (last > body + 1) {
            unnumber(print.getPages().subList(body + 1, last + 1));
        }
        return print;
    }

    /** The imprint's page is even; if that leaves a page blank, neither bears a number (7.4 and 7.5). */
    private static int imprintPage(int body, boolean fits, boolean oneSided) {
        if (fits && (oneSided || isEven(body))) {
            return body;
        }
        return oneSided || isEven(body + 1) ? body + 1 : body + 2;
    }

    private static boolean isEven(int page) {
        return page % 2 == 1;
    }

    private static void place(JasperPrint print, Flow flow, Elements elements) {
        int row = 0;
        for (JRPrintPage page : print.getPages()) {
            List<JRPrintElement> placed = new ArrayList<>();
            for (JRPrintElement element : page.getElements()) {
                if ("row".equals(element.getKey())) {
                    placed.addAll(flow.at(row++, elements, element.getY()));
                } else {
                    placed.add(element);
                }
            }
            page.setElements(placed);
        }
    }

    private Map<String, TypeLine> head(Masthead masthead) {
        String secrecy = masthead.secrecy();
        String edition = masthead.edition();
        String issue = edition == null ? masthead.issue() : Wording.of("edition", masthead.issue(), edition);
        double width = composer.line(masthead.name(), Face.TITLE, 1).natural();
        float size = (float) Math.min(NAME, Math.floor((Grid.WIDTH - Grid.BODY) / width));
        List<TypeLine> foot = composer.sides(masthead.office(), masthead.date(), Grid.BODY, Grid.WIDTH - 2 * Grid.BODY);
        return Map.of(
                "secrecy", composer.fitted(secrecy == null ? "" : secrecy, Face.HEI, Grid.BODY, Grid.WIDTH),
                "name", composer.line(masthead.name(), Face.TITLE, size),
                "issue", composer.fitted(issue, Face.FANGSONG, Grid.BODY, Grid.WIDTH),
                "office", foot.get(0),
                "date", foot.get(1));
    }

    private void placeHead(JRPrintPage page, Map<String, TypeLine> head) {
        for (JRPrintElement element : page.getElements()) {
            TypeLine line = element.getKey() == null ? null : head.get(element.getKey());
            if (line != null) {
                ((JRPrintText) element).setText(line.markup());
                if ("name".equals(element.getKey())) {
                    element.setY((int) Math.round(Grid.TOP + NAME_BELOW + inkAbove(line) - Grid.ASCENT * line.size()));
                }
            }
        }
    }

    private double inkAbove(TypeLine line) {
        return line.pieces().stream()
                .mapToDouble(piece -> fonts.typeface(piece.family()).inkAbove(piece.text(), line.size()))
                .max()
                .orElse(0);
    }

    private static int beforeNumber(List<JRPrintElement> elements) {
        int at = elements.size();
        while (at > 0 && "number".equals(elements.get(at - 1).getKey())) {
            at--;
        }
        return at;
    }

    private static void unnumber(List<JRPrintPage> pages) {
        pages.forEach(page -> page.getElements().removeIf(element -> "number".equals(element.getKey())));
    }
}
