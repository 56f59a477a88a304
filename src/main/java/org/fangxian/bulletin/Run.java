package org.fangxian.bulletin;

/**
 * Words, or a figure, within a text.
 *
 * @param figure number of the figure; 0 for words
 */
public record Run(String text, int figure, boolean manual, boolean missing) {
    static Run words(String text) {
        return new Run(text, 0, false, false);
    }

    public boolean isFigure() {
        return figure > 0;
    }
}
