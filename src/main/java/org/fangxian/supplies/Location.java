package org.fangxian.supplies;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where stock is, comes from or goes to: a store, a post, what is under way, or an account. */
@Entity
public class Location {
    @Id
    @GeneratedValue(generator = "location_seq")
    @SequenceGenerator(name = "location_seq", sequenceName = "location_seq", allocationSize = 50)
    private long id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private LocationKind kind;

    private long unitId;
    private @Nullable Long postId;
    private @Nullable Long destinationId;
    private @Nullable Instant closedAt;
    private @Nullable String closedBy;

    @Version
    private int version;

    protected Location() {}

    /** A store, or an account that belongs to no post. */
    Location(LocationKind kind, String code, String name, long unitId) {
        this.kind = kind;
        this.code = code;
        this.name = name;
        this.unitId = unitId;
    }

    /** What lies at a post, or what its people used up. */
    static Location ofPost(LocationKind kind, String code, String name, long unitId, long postId) {
        Location location = new Location(kind, code, name, unitId);
        location.postId = postId;
        return location;
    }

    /** What is under way to a store. */
    static Location under(Location destination, String name) {
        long to = destination.getId(); // by its getter: it may be a proxy
        Location transit = new Location(LocationKind.TRANSIT, "T-" + to, name, destination.getUnitId());
        transit.destinationId = to;
        return transit;
    }

    void close(Instant at, String account) {
        closedAt = at;
        closedBy = account;
    }

    void reopen() {
        closedAt = null;
        closedBy = null;
    }

    /** @return whether nothing comes to it or goes from it any more */
    public boolean isClosed() {
        return closedAt != null;
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

    public LocationKind getKind() {
        return kind;
    }

    public long getUnitId() {
        return unitId;
    }

    public @Nullable Long getPostId() {
        return postId;
    }

    /** @return for what is under way: the store to which it goes */
    public @Nullable Long getDestinationId() {
        return destinationId;
    }
}
