package org.fangxian.shared;

import java.util.Locale;

/** The texts in English; the name is the one that resource bundles are looked up by. */
public class Texts_en extends Texts {
    public Texts_en() {
        super(Locale.ENGLISH);
    }
}
