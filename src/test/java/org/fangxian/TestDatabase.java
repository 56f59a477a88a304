package org.fangxian;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.ejb.SessionContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.naming.CompositeName;
import javax.naming.Context;
import javax.naming.NameParser;
import javax.naming.NamingException;
import javax.naming.spi.NamingManager;
import javax.sql.DataSource;
import org.fangxian.shared.CityTime;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/**
 * The migrated schema with the portal's entities, without a server: for queries and mappings. In memory, or with {@code
 * -Dtest.postgres=true} on PostgreSQL.
 */
public final class TestDatabase {
    private static final DataSource DATABASE = database();
    private static final EntityManagerFactory FACTORY = Persistence.createEntityManagerFactory(
            "fangxian",
            Map.of(
                    "jakarta.persistence.transactionType",
                    "RESOURCE_LOCAL",
                    // as WildFly has it
                    "hibernate.jpa.compliance.query",
                    "true",
                    "jakarta.persistence.nonJtaDataSource",
                    DATABASE,
                    "hibernate.query.jpaql_strict_compliance",
                    "true",
                    "hibernate.generate_statistics",
                    "true"));

    /** What only the container can give: the caller, observers of events (none here), further implementations. */
    private static final Set<Class<?>> DOUBLES = Set.of(SessionContext.class, Event.class);

    /** The implementations that the container would find, by their interface; none of any other. */
    private static final Map<String, List<String>> FOUND = Map.of(
            "org.fangxian.briefings.settings.TemplateTrial",
            List.of("org.fangxian.briefings.Rehearsal"),
            "org.fangxian.organisation.UnitAccess",
            List.of("org.fangxian.accounts.GrantedUnitAccess"),
            "org.fangxian.divisions.editions.EditionAccess",
            List.of("org.fangxian.organisation.CityEditionAccess"),
            "org.fangxian.divisions.editions.EditionFollower",
            List.of("org.fangxian.organisation.UnitSuccession"),
            "org.fangxian.supplies.ShipmentFollower",
            List.of("org.fangxian.supplies.requisitions.RequisitionShipments"),
            "org.fangxian.reporting.counting.FigureSource",
            List.of("org.fangxian.supplies.figures.StockFigures"));

    private static final ThreadLocal<String> CALLER = ThreadLocal.withInitial(() -> "timer");

    /** To noon of the day on which the tests began: no midnight comes between two steps of a test. */
    private static final Duration TO_NOON = toNoon();

    /** How far the wired boundaries' time is from the true one. */
    private static volatile Duration offset = TO_NOON;

    private TestDatabase() {}

    private static DataSource database() {
        DataSource database = Boolean.getBoolean("test.postgres") ? postgres() : h2();
        try {
            NamingManager.setInitialContextFactoryBuilder(settings -> more -> (Context) Proxy.newProxyInstance(
                    TestDatabase.class.getClassLoader(),
                    new Class<?>[] {Context.class},
                    (proxy, method, args) -> switch (method.getName()) {
                        case "lookup" -> database;
                        case "getNameParser" -> (NameParser) CompositeName::new;
                        default -> null;
                    }));
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    private static DataSource h2() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:portal;DB_CLOSE_DELAY=-1");
        return h2;
    }

    private static DataSource postgres() {
        try {
            return EmbeddedPostgres.start().getPostgresDatabase();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the work in a transaction that is rolled back. */
    public static <T> T rolledBack(Function<EntityManager, T> work) {
        try (EntityManager entities = FACTORY.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                return work.apply(entities);
            } finally {
                entities.getTransaction().rollback();
            }
        }
    }

    /** Runs the work in a transaction of its own, rolled back where the work is refused. */
    public static <T> T committed(Function<EntityManager, T> work) {
        try (EntityManager entities = begin()) {
            try {
                T done = work.apply(entities);
                entities.getTransaction().commit();
                return done;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    /** How many statements the work sends through the portal's entities, batches counted once. */
    public static long statements(EntityManager entities, Runnable work) {
        entities.flush();
        entities.clear();
        Statistics statistics = FACTORY.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        work.run();
        entities.flush();
        return statistics.getPrepareStatementCount() - before;
    }

    /** A transaction begun for a test, which rolls it back itself. */
    public static EntityManager begin() {
        EntityManager entities = FACTORY.createEntityManager();
        entities.getTransaction().begin();
        return entities;
    }

    /** The database as seen from within a transaction. */
    public static DataSource within(EntityManager entities) {
        return (DataSource) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (source, open, none) -> entities.unwrap(Session.class)
                        .doReturningWork(connection -> Proxy.newProxyInstance(
                                TestDatabase.class.getClassLoader(),
                                new Class<?>[] {Connection.class},
                                (shared, method, args) ->
                                        method.getName().equals("close") ? null : invoke(connection, method, args))));
    }

    private static Object invoke(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Who calls the wired boundaries from now on; "timer" is the portal itself. */
    public static void caller(String name) {
        CALLER.set(name);
    }

    private static Object context(Method method, Object[] args) {
        return switch (method.getName()) {
            case "getCallerPrincipal" -> (Principal) CALLER::get;
            case "isCallerInRole" -> CALLER.get().equals("timer") && args[0].equals("SYSTEM");
            default -> null;
        };
    }

    private static Instance<?> found(Field field, EntityManager entities) throws ReflectiveOperationException {
        String wanted = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0].getTypeName();
        List<Object> all = new ArrayList<>();
        for (String name : FOUND.getOrDefault(wanted, List.of())) {
            all.add(wired(Class.forName(name), entities));
        }
        return (Instance<?>) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "iterator" -> all.iterator();
                    case "stream" -> all.stream();
                    default -> null;
                });
    }

    /**
     * Moves the time of what is wired from now on, the application's and the database's alike.
     *
     * @param now null for the one that all tests begin with
     */
    public static void clock(Instant now) {
        offset = now == null ? TO_NOON : Duration.between(Instant.now(), now);
    }

    /** @return a little after noon of {@link #today}, while no test has moved its clock */
    public static Instant now() {
        return Instant.now().plus(TO_NOON);
    }

    /** @return the day of what is wired, while no test has moved its clock; the same throughout a run */
    public static LocalDate today() {
        return CityTime.local(now()).toLocalDate();
    }

    private static Duration toNoon() {
        Instant now = Instant.now();
        return Duration.between(now, CityTime.at(CityTime.local(now).toLocalDate(), LocalTime.NOON));
    }

    private static Class<?> implementation(Class<?> wanted) throws ClassNotFoundException {
        return wanted.isInterface() ? Class.forName(FOUND.get(wanted.getName()).get(0)) : wanted;
    }

    /** A repository or boundary with everything it injects, as the container would. */
    public static <T> T wired(Class<T> type, EntityManager entities) {
        return wired(type, entities, new HashMap<>());
    }

    /** One of each kind, however many inject it. */
    private static <T> T wired(Class<T> type, EntityManager entities, Map<Class<?>, Object> made) {
        Object before = made.get(type);
        return before == null ? make(type, entities, made) : type.cast(before);
    }

    private static <T> T make(Class<T> type, EntityManager entities, Map<Class<?>, Object> all) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            T made = constructor.newInstance();
            all.put(type, made);
            for (Field field : type.getDeclaredFields()) {
                field.setAccessible(true);
                if (field.isAnnotationPresent(PersistenceContext.class)) {
                    field.set(made, entities);
                } else if (field.getType() == Clock.class) {
                    field.set(made, Clock.offset(Clock.systemUTC(), offset));
                } else if (field.getType() == Duration.class && field.getName().equals("offset")) {
                    field.set(made, offset);
                } else if (field.getType() == DataSource.class) {
                    field.set(made, within(entities));
                } else if (field.getType() == Instance.class) {
                    field.set(made, found(field, entities));
                } else if (DOUBLES.contains(field.getType())) {
                    field.set(
                            made,
                            Proxy.newProxyInstance(
                                    TestDatabase.class.getClassLoader(),
                                    new Class<?>[] {field.getType()},
                                    (proxy, method, args) -> context(method, args)));
                } else if (field.isAnnotationPresent(Inject.class)) {
                    field.set(made, wired(implementation(field.getType()), entities, all));
                }
            }
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
