package org.fangxian.audit;

import java.util.List;
import java.util.Optional;

/** Follows the chain link by link, in steps of bounded memory, however long it is. */
final class ChainVerifier {
    private final SealBook book;

    ChainVerifier(SealBook book) {
        this.book = book;
    }

    Verification begin() {
        Anchor anchor = book.anchor();
        ChainHead head = book.head();
        return new Verification(
                anchor.position(), anchor.position(), anchor.hash(), head.position(), head.hash(), null, null);
    }

    /** @return the verification, at most so many links further; unchanged once it is finished */
    Verification step(Verification before, int links) {
        Verification now = before;
        if (now.finished()) {
            return now;
        }
        int asked = (int) Math.min(links, Math.max(0, now.until() - now.position()));
        List<Link> read = asked == 0 ? List.of() : book.links(now.position(), asked);
        List<PublishedHead> published = book.published(now.position(), now.position() + asked);
        for (Link link : read) {
            Optional<Break> broken = link.broken(now.position(), now.hash());
            if (broken.isPresent()) {
                boolean missing = broken.get() == Break.SEAL_MISSING;
                return brokenBy(
                        now,
                        broken.get(),
                        now.position() + 1,
                        missing ? 0 : link.seal().entryId());
            }
            Seal seal = link.seal();
            if (published.stream().anyMatch(head -> contradicts(head, seal))) {
                return brokenBy(now, Break.PUBLISHED_WRONG, seal.position(), seal.entryId());
            }
            now = now.at(seal.position(), seal.hash());
        }
        if (read.size() < asked) {
            return brokenBy(now, Break.SEAL_MISSING, now.position() + 1, 0);
        }
        return now.position() >= now.until() ? end(now) : now;
    }

    private static boolean contradicts(PublishedHead head, Seal seal) {
        return head.position() == seal.position() && !head.hash().equals(seal.hash());
    }

    /** What was given out may not lie behind the chain's end: then the end was cut off, and the chain made to forget it. */
    private Verification end(Verification now) {
        if (now.position() != now.until() || !now.hash().equals(now.headHash())) {
            return brokenBy(now, Break.HEAD_WRONG, now.position(), 0);
        }
        return book.published(book.head().position(), Long.MAX_VALUE).stream()
                .mapToLong(PublishedHead::position)
                .min()
                .stream()
                .mapToObj(missing -> brokenBy(now, Break.PUBLISHED_WRONG, missing, 0))
                .findFirst()
                .orElseGet(() -> now.end(book.tail(0)));
    }

    private Verification brokenBy(Verification now, Break kind, long position, long entryId) {
        return now.brokenBy(new BrokenLink(kind, position, entryId), book.tail(0));
    }
}
