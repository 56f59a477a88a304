package org.fangxian.briefings.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fangxian.bulletin.Bulletin;
import org.fangxian.bulletin.BulletinJson;
import org.fangxian.shared.NotFound;

/** What was signed and printed: written once, read back only if it still has the hash it was written with. */
@ApplicationScoped
public class FrozenContents {
    /** So many issues are kept in memory as they were read: what was signed never changes. */
    private static final int KEPT = 32;

    @Inject
    private FrozenStore store;

    private final Map<String, Bulletin> read = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bulletin> eldest) {
            return size() > KEPT;
        }
    });

    /** @return the SHA-256 of what was frozen */
    public String freeze(long briefingId, Bulletin bulletin, Instant at) {
        byte[] json = BulletinJson.write(bulletin);
        String sha256 = Digest.sha256(json);
        store.freeze(briefingId, sha256, json, at);
        return sha256;
    }

    /** @return what was signed; refuses a briefing that was not */
    public Bulletin of(long briefingId) {
        return store.frozen(briefingId)
                .map(BulletinJson::read)
                .orElseThrow(() -> new NotFound("signedBriefing", briefingId));
    }

    /** @return what was signed under this SHA-256, read once; refuses a briefing that was not */
    public Bulletin of(long briefingId, String sha256) {
        return read.computeIfAbsent(briefingId + " " + sha256, absent -> of(briefingId));
    }

    /** @return the SHA-256 of the kept bytes */
    public String keep(long briefingId, FileKind kind, byte[] contents, Instant at) {
        String sha256 = Digest.sha256(contents);
        store.keep(briefingId, new StoredFile(kind, sha256, contents.length), contents, at);
        return sha256;
    }

    /** @return the file as it was printed when the briefing was issued */
    public Optional<byte[]> file(long briefingId, FileKind kind) {
        return store.file(briefingId, kind);
    }

    /** Keeps with an issue where the audit trail's chain stood; a chain without a link is not kept. */
    public void keepHead(long briefingId, TrailHead head) {
        if (head.position() > 0) {
            store.keepHead(briefingId, head);
        }
    }

    /** @return where the chain stood when the briefing was issued */
    public Optional<TrailHead> head(long briefingId) {
        return store.head(briefingId);
    }

    /** @return what is kept of an issued briefing, without the bytes */
    public List<StoredFile> files(long briefingId) {
        return store.files(briefingId);
    }
}
