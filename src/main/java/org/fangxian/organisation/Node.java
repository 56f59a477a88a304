package org.fangxian.organisation;

import java.io.Serializable;

/** A unit by its id, or an area by the id of its place. */
public record Node(NodeKind kind, long id) implements Serializable {
    public static Node unit(long id) {
        return new Node(NodeKind.UNIT, id);
    }

    public static Node area(long placeId) {
        return new Node(NodeKind.AREA, placeId);
    }
}
