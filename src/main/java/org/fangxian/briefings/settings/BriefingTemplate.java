package org.fangxian.briefings.settings;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.fangxian.sentences.Template;
import org.hibernate.annotations.Immutable;

/** A version of a kind's template. Never changed: a change is the next version. */
@Entity
@Immutable
public class BriefingTemplate {
    /** Who published what came with the product. */
    private static final String SHIPPED = "portal";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private long id;

    private String kind;
    private int templateVersion;
    private String body;
    private Instant publishedAt;
    private String publishedBy;

    protected BriefingTemplate() {}

    public BriefingTemplate(String kind, int templateVersion, String body, Instant publishedAt, String publishedBy) {
        Template.parse(body);
        this.kind = kind;
        this.templateVersion = templateVersion;
        this.body = body;
        this.publishedAt = publishedAt;
        this.publishedBy = publishedBy;
    }

    public Template template() {
        return Template.parse(body);
    }

    public String getKind() {
        return kind;
    }

    public int getTemplateVersion() {
        return templateVersion;
    }

    public String getBody() {
        return body;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }

    /** @return whether it came with the product */
    public boolean isShipped() {
        return SHIPPED.equals(publishedBy);
    }

    public String getPublishedBy() {
        return publishedBy;
    }
}
