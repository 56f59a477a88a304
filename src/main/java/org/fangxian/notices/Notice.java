package org.fangxian.notices;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** A notice as it was sent to a unit. */
@Entity
class Notice {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice")
    @SequenceGenerator(name = "notice", sequenceName = "notice_seq", allocationSize = 1)
    private long id;

    private long unitId;

    @ElementCollection
    @CollectionTable(name = "notice_topic", joinColumns = @JoinColumn(name = "notice_id"))
    @Column(name = "topic")
    private Set<String> topics = new HashSet<>();

    private String subject;
    private String body;
    private String link;
    private String senderName;
    private Instant sentAt;
    private Instant recordedAt;

    protected Notice() {}

    Notice(long unitId, Message message, String senderName, Instant sentAt, Instant recordedAt) {
        this.unitId = unitId;
        this.topics.addAll(message.topics());
        this.subject = message.subject();
        this.body = message.body();
        this.link = message.link();
        this.senderName = senderName;
        this.sentAt = sentAt;
        this.recordedAt = recordedAt;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }

    String link() {
        return link;
    }
}
