package org.fangxian.organisation;

import java.io.Serializable;

/** A unit or area for which nobody is named; {@code unitId} is the unit that it is or that works there. */
public record UnassignedRow(Node node, long unitId, String code, String name, String above) implements Serializable {
    public UnassignedRow(NodeKind kind, long id, long unitId, String code, String name, String above) {
        this(new Node(kind, id), unitId, code, name, above);
    }
}
