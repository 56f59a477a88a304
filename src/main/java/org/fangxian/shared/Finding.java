package org.fangxian.shared;

import java.util.List;

/**
 * One of several things that are wrong with an input.
 *
 * @param field what it concerns: an indicator's or check's code, a cell, "reason"
 * @param key message with {@code args}
 */
public record Finding(String field, String key, List<Object> args) implements Worded {
    public Finding(String field, String key, Object... args) {
        this(field, key, List.of(args));
    }

    @Override
    public String text(Texts texts) {
        return texts.format(
                key,
                args.stream()
                        .map(arg -> arg instanceof Worded worded ? worded.text(texts) : arg)
                        .toArray());
    }
}
