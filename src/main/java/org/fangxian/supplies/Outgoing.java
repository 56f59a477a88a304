package org.fangxian.supplies;

import java.time.Instant;
import org.fangxian.shared.RequestKey;

/**
 * From where to where something goes for a requisition.
 *
 * @param dueAt when it is expected at a store; a post has it at once
 * @param reason what the document says it is for
 */
public record Outgoing(Location from, Location to, Instant dueAt, String reason, RequestKey key) {}
