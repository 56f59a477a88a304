package org.fangxian.shared.web;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Reads and writes JSON by one provider: {@code jakarta.json.Json} looks for its provider in every archive at every call. */
public final class JsonText {
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonText() {}

    /** @return an object without members */
    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    /** @return an array without elements */
    public static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }

    /** @return an array of the elements */
    public static JsonArrayBuilder array(Collection<?> elements) {
        return PROVIDER.createArrayBuilder(elements);
    }

    /** @return the number as it is written: 200, never 2E+2 */
    public static BigDecimal number(BigDecimal number) {
        return new BigDecimal(number.toPlainString());
    }

    /**
     * A page of a list.
     *
     * @param name of the member that holds the rows
     * @param rows at most one more than a page holds: with one more there is a page after it
     * @param size of a page
     * @param key what {@code next} says of the last row shown
     */
    public static <T> String page(
            String name, List<T> rows, int size, Function<T, JsonObjectBuilder> json, Function<T, String> key) {
        JsonArrayBuilder shown = array();
        rows.stream().limit(size).map(json).forEach(shown::add);
        JsonObjectBuilder answer = object().add(name, shown);
        if (rows.size() > size) {
            answer.add("next", key.apply(rows.get(size - 1)));
        }
        return answer.build().toString();
    }

    static JsonParser parser(String text) {
        return PROVIDER.createParser(new StringReader(text));
    }
}
