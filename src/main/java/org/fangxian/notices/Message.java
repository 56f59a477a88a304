package org.fangxian.notices;

import java.util.Collection;
import java.util.Set;

/**
 * What is told.
 *
 * @param topics by which it is found again: what it is about, not how it is worded
 * @param link page within the portal, beginning with a slash
 */
public record Message(Collection<String> topics, String subject, String body, String link) {
    /** A message about one thing. */
    public Message(String topic, String subject, String body, String link) {
        this(Set.of(topic), subject, body, link);
    }
}
