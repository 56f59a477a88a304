package org.fangxian.shared;

/** Something that can be said in the reader's language; as an argument of a message it is said within it. */
public interface Worded {
    String text(Texts texts);
}
