package org.fangxian.divisions.editions;

/** How far an edition has come. */
public enum ImportState {
    /** Its rows are being stored. */
    READING,
    /** Its successions are proposed and wait to be confirmed. */
    COMPARED,
    IN_FORCE
}
