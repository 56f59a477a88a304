package org.fangxian.shared.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI document, and whether a value is what one of its schemas says: types, members, enumerations. */
final class JsonSchema {
    private final Map<String, Object> document;

    JsonSchema(String yaml) {
        document = new Yaml().load(yaml);
    }

    /** What stands at a path of names, references followed. */
    @SuppressWarnings("unchecked")
    Map<String, Object> at(String... names) {
        Map<String, Object> found = document;
        for (String name : names) {
            found = resolved((Map<String, Object>) found.get(name));
        }
        return found;
    }

    /** The object itself or the one that it refers to; null for a reference that leads nowhere. */
    Map<String, Object> resolved(Map<String, Object> part) {
        return part != null && part.get("$ref") instanceof String reference
                ? at(reference.substring("#/".length()).split("/"))
                : part;
    }

    /** What is wrong with the value, each with its place. */
    List<String> violations(JsonValue value, String schema) {
        List<String> found = new ArrayList<>();
        check(value, at("components", "schemas", schema), schema, found);
        return found;
    }

    @SuppressWarnings("unchecked")
    private void check(JsonValue value, Map<String, Object> schema, String place, List<String> found) {
        Object type = schema.get("type");
        List<Object> types = type instanceof List<?> several ? (List<Object>) several : List.of(type);
        if (!types.contains(typeOf(value))
                && !(types.contains("number") && typeOf(value).equals("integer"))) {
            found.add(place + " is " + typeOf(value) + ", not " + types);
        } else if (value instanceof JsonObject object) {
            members(object, schema, place, found);
        } else if (value instanceof JsonArray array) {
            Map<String, Object> items = resolved((Map<String, Object>) schema.get("items"));
            array.forEach(item -> check(item, items, place + "[]", found));
        } else if (schema.get("enum") instanceof List<?> words
                && words.stream().noneMatch(word -> value.toString().equals('"' + word.toString() + '"'))) {
            found.add(place + " is " + value);
        }
    }

    @SuppressWarnings("unchecked")
    private void members(JsonObject object, Map<String, Object> schema, String place, List<String> found) {
        Map<String, Object> properties = (Map<String, Object>) schema.getOrDefault("properties", Map.of());
        ((List<String>) schema.getOrDefault("required", List.of()))
                .stream()
                        .filter(name -> !object.containsKey(name))
                        .forEach(name -> found.add(place + " lacks " + name));
        object.forEach((name, value) -> {
            Object member = properties.getOrDefault(name, schema.get("additionalProperties"));
            if (member instanceof Map<?, ?> known) {
                check(value, resolved((Map<String, Object>) known), place + "." + name, found);
            } else {
                found.add(place + " has " + name);
            }
        });
    }

    private static String typeOf(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case TRUE, FALSE -> "boolean";
            case NULL -> "null";
            case NUMBER -> ((JsonNumber) value).isIntegral() ? "integer" : "number";
        };
    }
}
