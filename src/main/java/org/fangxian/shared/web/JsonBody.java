package org.fangxian.shared.web;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fangxian.shared.Malformed;
import org.fangxian.shared.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object that a caller sent, read strictly: what is not understood is refused with 400, never passed over. Its
 * members are words, numbers, nulls, objects of such, or lists of such objects.
 */
public final class JsonBody {
    private static final int LONGEST_NUMBER = 100;
    private static final int MOST_DIGITS = 40;
    private static final int LARGEST_SCALE = 30;
    private static final int LONGEST_LIST = 3000;
    private static final int SHOWN = 40;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?");

    private final String text;
    private final Map<String, Optional<String>> values = new HashMap<>();
    private final Map<String, Map<String, String>> objects = new HashMap<>();
    private final Map<String, List<Map<String, String>>> lists = new HashMap<>();

    /** @param known the members that may occur */
    public JsonBody(String text, Set<String> known) {
        this.text = text;
        try (JsonParser parser = JsonText.parser(text)) {
            read(parser, known);
        }
    }

    private void read(JsonParser parser, Set<String> known) {
        expect(parser, next(parser) == Event.START_OBJECT);
        while (next(parser) == Event.KEY_NAME) {
            String member = parser.getString();
            if (!known.contains(member)) {
                throw new Malformed("shared.json.unknown", member);
            }
            once(member, values.containsKey(member) || objects.containsKey(member) || lists.containsKey(member));
            Event event = next(parser);
            if (event == Event.START_OBJECT) {
                objects.put(member, members(parser));
            } else if (event == Event.START_ARRAY) {
                lists.put(member, list(parser, member));
            } else {
                values.put(member, value(parser, event, member));
            }
        }
        expect(parser, !hasNext(parser));
    }

    private static List<Map<String, String>> list(JsonParser parser, String member) {
        List<Map<String, String>> found = new ArrayList<>();
        for (Event event = next(parser); event != Event.END_ARRAY; event = next(parser)) {
            if (event != Event.START_OBJECT) {
                throw new Malformed("shared.json.wrongType", member);
            }
            if (found.size() == LONGEST_LIST) {
                throw new Malformed("shared.json.tooMany", member, LONGEST_LIST);
            }
            found.add(members(parser));
        }
        return List.copyOf(found);
    }

    private static Map<String, String> members(JsonParser parser) {
        Map<String, Optional<String>> found = new HashMap<>();
        while (next(parser) == Event.KEY_NAME) {
            String member = parser.getString();
            once(member, found.containsKey(member));
            found.put(member, value(parser, next(parser), member));
        }
        Map<String, String> present = new HashMap<>();
        found.forEach((member, value) -> value.ifPresent(read -> present.put(member, read)));
        return present;
    }

    private static Optional<String> value(JsonParser parser, Event event, String member) {
        return switch (event) {
            case VALUE_STRING -> Optional.of(words(parser.getString(), member));
            case VALUE_NUMBER -> Optional.of(number(parser.getString(), member));
            case VALUE_NULL -> Optional.empty();
            default -> throw new Malformed("shared.json.wrongType", member);
        };
    }

    /** Without the zero character, which no database keeps. */
    private static String words(String written, String member) {
        if (written.indexOf('\0') >= 0) {
            throw new Malformed("shared.json.zero", member);
        }
        return written;
    }

    /** As it was written, without an exponent: one that would fill the memory with zeros is refused. */
    private static String number(String written, String member) {
        if (written.length() <= LONGEST_NUMBER && written.matches("[-+.0-9]+([eE][-+]?[0-9]{1,8})?")) {
            BigDecimal number = new BigDecimal(written);
            if (Math.abs(number.scale()) <= LARGEST_SCALE && number.precision() <= MOST_DIGITS) {
                return number.toPlainString();
            }
        }
        throw new Malformed("shared.json.number", member);
    }

    private static void once(String member, boolean seen) {
        if (seen) {
            throw new Malformed("shared.json.twice", member);
        }
    }

    private static Event next(JsonParser parser) {
        expect(parser, hasNext(parser));
        try {
            return parser.next();
        } catch (JsonException e) {
            throw malformed(parser);
        }
    }

    private static boolean hasNext(JsonParser parser) {
        try {
            return parser.hasNext();
        } catch (JsonException e) {
            throw malformed(parser);
        }
    }

    private static void expect(JsonParser parser, boolean met) {
        if (!met) {
            throw malformed(parser);
        }
    }

    private static Malformed malformed(JsonParser parser) {
        return new Malformed(
                "shared.json.malformed",
                String.valueOf(parser.getLocation().getLineNumber()),
                String.valueOf(parser.getLocation().getColumnNumber()));
    }

    /** @return the member's text, a number as it was written; empty when it is absent or null */
    public Optional<String> string(String member) {
        if (objects.containsKey(member) || lists.containsKey(member)) {
            throw new Malformed("shared.json.wrongType", member);
        }
        return values.getOrDefault(member, Optional.empty());
    }

    /** @return the member's members as text, numbers as they were written; those that are null are left out */
    public Map<String, String> strings(String member) {
        if (values.containsKey(member) || lists.containsKey(member)) {
            throw new Malformed("shared.json.wrongType", member);
        }
        return objects.getOrDefault(member, Map.of());
    }

    /**
     * @param known the members that may occur in each
     * @return the member's objects with their members as text, as {@link #strings}; none when it is absent
     */
    public List<Map<String, String>> list(String member, Set<String> known) {
        if (values.containsKey(member) || objects.containsKey(member)) {
            throw new Malformed("shared.json.wrongType", member);
        }
        List<Map<String, String>> found = lists.getOrDefault(member, List.of());
        found.stream()
                .flatMap(one -> one.keySet().stream())
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Malformed("shared.json.unknown", member + "." + name);
                });
        return found;
    }

    /** @return a text as a number; refused with 400 when it is none */
    public static BigDecimal decimal(String text, String member) {
        if (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches()) {
            throw new Malformed("shared.json.notANumber", member, text.substring(0, Math.min(text.length(), SHOWN)));
        }
        return new BigDecimal(number(text, member));
    }

    /** @param name the header Idempotency-Key; refused with 400 when it is missing */
    public RequestKey requestKey(@Nullable String name, String path) {
        return RequestKey.of(name == null ? "" : name, path + '\n' + text);
    }
}
