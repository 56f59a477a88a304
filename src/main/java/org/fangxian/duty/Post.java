package org.fangxian.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A place where people of a unit are on duty: a toll gate, a clinic, a hotline. */
@Entity
public class Post {
    @Id
    @GeneratedValue(generator = "post_seq")
    @SequenceGenerator(name = "post_seq", sequenceName = "post_seq", allocationSize = 50)
    private long id;

    private String code;
    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "class_code")
    private PostClass kind;

    private @Nullable Long placeId;
    private long unitId;

    @Version
    private int version;

    protected Post() {}

    Post(String code, String name, PostClass kind, long unitId, @Nullable Long placeId) {
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.unitId = unitId;
        this.placeId = placeId;
    }

    public long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public PostClass getKind() {
        return kind;
    }

    public long getUnitId() {
        return unitId;
    }
}
