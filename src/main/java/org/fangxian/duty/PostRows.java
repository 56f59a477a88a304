package org.fangxian.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fangxian.duty.PostClassView.Worn;
import org.fangxian.shared.NotFound;

/** Posts, their kinds, and what is worn there. */
@ApplicationScoped
class PostRows {
    @PersistenceContext
    private EntityManager entities;

    PostClass kind(String code) {
        PostClass kind = entities.find(PostClass.class, code);
        if (kind == null) {
            throw new NotFound("postClass", code);
        }
        return kind;
    }

    void add(Post post) {
        entities.persist(post);
    }

    /** Each with what is worn there, in their order. */
    List<PostClassView> kinds() {
        List<?> rows = entities.createNativeQuery("""
                        select e.post_class_code, p.name, e.per_shift from post_entitlement e
                        join protection_class p on p.code = e.protection_code order by p.sort_order
                        """, Tuple.class).getResultList();
        Map<String, List<Worn>> worn = rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.groupingBy(
                        row -> row.get(0, String.class),
                        Collectors.mapping(
                                row -> new Worn(row.get(1, String.class), row.get(2, BigDecimal.class)),
                                Collectors.toList())));
        return entities.createQuery("select c from PostClass c order by c.sortOrder", PostClass.class)
                .getResultStream()
                .map(kind -> new PostClassView(
                        kind.getCode(),
                        kind.getName(),
                        Objects.requireNonNullElse(worn.get(kind.getCode()), List.of())))
                .toList();
    }
}
