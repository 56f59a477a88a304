package org.fangxian.briefings.settings;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The addressees of issues looked up within this request, each once: an issue's never change. */
@RequestScoped
class SentTo {
    private final Map<Long, List<Addressee>> known = new HashMap<>();

    List<Addressee> of(long briefingId, Function<Long, List<Addressee>> read) {
        return known.computeIfAbsent(briefingId, read);
    }

    void forget(long briefingId) {
        known.remove(briefingId);
    }
}
