package org.fangxian.divisions.editions;

/** By what a succession was proposed. A name never counts alone: the parent, or the villages below, must agree. */
public enum Basis {
    /** Code, name and parent are the same. */
    SAME,
    /** The name is the same, the parent is the same or follows from it. */
    NAME_PARENT,
    /** The name without its form of government (村, 社区) is the same, the parent as above. */
    STEM_PARENT,
    /** Code and parent are the same, the name is not. */
    CODE_PARENT,
    /** Most villages that kept their names are found there. */
    VILLAGES,
    /** The nearest division of the same parent by code went there. A guess, to be looked at. */
    NEIGHBOUR,
    NONE,
    /** An administrator said so. */
    OFFICER
}
