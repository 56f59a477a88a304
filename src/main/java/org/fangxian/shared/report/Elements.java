package org.fangxian.shared.report;

import java.awt.Color;
import net.sf.jasperreports.engine.JRDefaultStyleProvider;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.base.JRBasePrintImage;
import net.sf.jasperreports.engine.base.JRBasePrintLine;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.ScaleImageEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.renderers.Renderable;

/** Makes what is put on the page by hand; places and sizes are points from the page's upper left corner. */
final class Elements {
    /** A rectangle on the page. */
    record Place(int x, int y, int width, int height) {}

    private final JRDefaultStyleProvider styles;

    Elements(JRDefaultStyleProvider styles) {
        this.styles = styles;
    }

    /** @return the line with the top of its em box at the top of the place */
    JRBasePrintText line(TypeLine line, Place place) {
        int indent = (int) Math.round(line.indent());
        Place used = new Place(place.x() + indent, place.y(), place.width() - indent, place.height());
        JRBasePrintText text = text(line, used, line.align());
        text.setVerticalTextAlign(VerticalTextAlignEnum.TOP);
        return text;
    }

    /** @return the line in the middle of the height of the place */
    JRBasePrintText text(TypeLine line, Place place, HorizontalTextAlignEnum align) {
        JRBasePrintText text = new JRBasePrintText(styles);
        put(text, place);
        text.setMarkup("styled");
        text.setText(line.markup());
        text.setFontName(Face.FANGSONG.name());
        text.setFontSize(line.size());
        text.setHorizontalTextAlign(align);
        text.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
        return text;
    }

    /** @return a rule along the place, which has either no width or no height */
    JRPrintElement rule(Place place, float weight) {
        JRBasePrintLine rule = new JRBasePrintLine(styles);
        put(rule, place);
        rule.setWidth(Math.max(1, place.width()));
        rule.setHeight(Math.max(1, place.height()));
        rule.getLinePen().setLineWidth(weight);
        rule.getLinePen().setLineColor(Color.BLACK);
        return rule;
    }

    JRPrintElement picture(Renderable picture, Place place) {
        JRBasePrintImage image = new JRBasePrintImage(styles);
        put(image, place);
        image.setRenderer(picture);
        image.setScaleImage(ScaleImageEnum.FILL_FRAME);
        return image;
    }

    private static void put(net.sf.jasperreports.engine.base.JRBasePrintElement element, Place place) {
        element.setX(place.x());
        element.setY(place.y());
        element.setWidth(place.width());
        element.setHeight(place.height());
    }
}
