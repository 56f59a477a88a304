package org.fangxian.organisation;

/**
 * Names who answers for a node.
 *
 * @param version of what the caller saw, or {@link #NOBODY} when nobody was named
 * @param contactPhoneKept whether the contact's telephone stays what it was, for a caller who does not see it; that of
 *     {@code responsible} is then not looked at
 */
public record NameResponsible(Node node, Responsible responsible, int version, boolean contactPhoneKept) {
    /** The version of a node for which nobody is named yet. */
    public static final int NOBODY = -1;

    /** With the contact's telephone. */
    public NameResponsible(Node node, Responsible responsible, int version) {
        this(node, responsible, version, false);
    }
}
