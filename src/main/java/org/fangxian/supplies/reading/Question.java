package org.fangxian.supplies.reading;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fangxian.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** A plain query that grows with what is asked, so that what is not asked costs nothing. */
final class Question {
    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    Question(String beginning) {
        sql.append(beginning);
    }

    Question then(String more) {
        sql.append(more);
        return this;
    }

    Question with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Narrows by a condition on what is asked, if it is. */
    Question and(String condition, String name, @Nullable Object value) {
        return value == null ? this : then(" and " + condition).with(name, value);
    }

    /** Narrows to units of the jurisdiction; {@code unit} is the unit's name in the query. */
    Question within(Jurisdiction jurisdiction, String unit) {
        return then(" and " + seen(unit)).with("roots", jurisdiction.roots());
    }

    /** @return the condition that a unit is one of {@code :roots} or stands below one */
    static String seen(String unit) {
        return "exists (select 1 from unit root where root.id in (:roots) and " + unit
                + ".path like concat(root.path, '%'))";
    }

    <T> List<T> ask(EntityManager entities, int limit, Function<Cells, T> row) {
        Query query = entities.createNativeQuery(sql.toString(), Tuple.class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.setMaxResults(limit).getResultList();
        return rows.stream().map(one -> row.apply(new Cells((Tuple) one))).toList();
    }
}
