package org.fangxian.forecasting;

import java.math.BigDecimal;
import org.fangxian.shared.DomainException;

/** No forecast can be made from such a figure. */
public class FigureRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    public FigureRefused(String key, Object... args) {
        super(key, args);
    }

    static void ifNegative(String key, BigDecimal figure) {
        if (figure.signum() < 0) {
            throw new FigureRefused(key, figure);
        }
    }

    static void ifBelow(String key, int least, int figure) {
        if (figure < least) {
            throw new FigureRefused(key, figure);
        }
    }
}
