package com.modularplatform.local.aws.cognito;

import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Ledger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Everything the user pools know, in memory and in the ledger. Methods that change several things at once hold its lock. */
final class Directory {
    private static final String POOL = "pool/";
    private static final String CLIENT = "client/";
    private static final String SERVER = "server/";
    private static final String PERSON = "person/";
    private static final String SESSION = "session/";
    private static final String REFRESH = "refresh/";

    private final Ledger ledger;
    private final Map<String, Pool> pools = new ConcurrentHashMap<>();
    private final Map<String, AppClient> clients = new ConcurrentHashMap<>();
    private final Map<String, Map<String, @Nullable Object>> servers = new ConcurrentHashMap<>();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, String> usernamesByEmail = new ConcurrentHashMap<>();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, Session.Refresh> refreshes = new ConcurrentHashMap<>();

    Directory(Ledger ledger, Instant now) {
        this.ledger = ledger;
        var found = ledger.found();
        // A pool that was changed stands after its people.
        found.forEach((key, tree) -> {
            if (key.startsWith(POOL)) {
                restore(key, tree);
            }
        });
        found.forEach((key, tree) -> {
            if (!key.startsWith(POOL)) {
                restore(key, tree);
            }
        });
        sessions.values().removeIf(session -> {
            boolean over = session.until().isBefore(now);
            if (over) {
                ledger.removeSoon(SESSION + session.id());
            }
            return over;
        });
        refreshes.entrySet().removeIf(entry -> {
            boolean over = !sessions.containsKey(entry.getValue().session());
            if (over) {
                ledger.removeSoon(REFRESH + entry.getKey());
            }
            return over;
        });
    }

    private void restore(String key, Map<String, @Nullable Object> tree) {
        var id = key.substring(key.indexOf('/') + 1);
        switch (key.substring(0, key.indexOf('/') + 1)) {
            case POOL -> pools.put(id, Pool.restored(tree));
            case CLIENT -> clients.put(id, AppClient.restored(tree));
            case SERVER -> servers.put(id, tree);
            case PERSON -> remember(Person.restored(tree));
            case SESSION -> sessions.put(id, Session.restored(tree));
            case REFRESH -> refreshes.put(id, Session.Refresh.restored(tree));
            default -> throw new IllegalStateException("unknown key in the kept user pools: " + key);
        }
    }

    void close() {
        ledger.close();
    }

    Pool pool(String id) {
        var pool = pools.get(id);
        if (pool == null) {
            throw new AwsError("ResourceNotFoundException", "User pool " + id + " does not exist.");
        }
        return pool;
    }

    Optional<Pool> findPool(String id) {
        return Optional.ofNullable(pools.get(id));
    }

    Collection<Pool> pools() {
        return pools.values();
    }

    void put(Pool pool) {
        ledger.put(POOL + pool.id(), pool.kept());
        pools.put(pool.id(), pool);
    }

    synchronized void remove(Pool pool) {
        List.copyOf(people.values()).stream()
                .filter(person -> person.pool().equals(pool.id()))
                .forEach(this::remove);
        clients(pool.id()).forEach(this::remove);
        pools.remove(pool.id());
        ledger.remove(POOL + pool.id());
    }

    AppClient client(String id) {
        var client = clients.get(id);
        if (client == null) {
            throw new AwsError("ResourceNotFoundException", "User pool client " + id + " does not exist.");
        }
        return client;
    }

    Optional<AppClient> findClient(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    List<AppClient> clients(String pool) {
        return clients.values().stream()
                .filter(client -> client.pool().equals(pool))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    void put(AppClient client) {
        ledger.put(CLIENT + client.id(), client.kept());
        clients.put(client.id(), client);
    }

    void remove(AppClient client) {
        clients.remove(client.id());
        ledger.remove(CLIENT + client.id());
    }

    /** A resource server's members; none when there is no such one. */
    Optional<Map<String, @Nullable Object>> server(String pool, String identifier) {
        return Optional.ofNullable(servers.get(pool + "/" + identifier));
    }

    List<Map<String, @Nullable Object>> servers(String pool) {
        var found = new LinkedHashMap<String, Map<String, @Nullable Object>>();
        servers.forEach((key, tree) -> {
            if (key.startsWith(pool + "/")) {
                found.put(key, tree);
            }
        });
        return List.copyOf(found.values());
    }

    void putServer(String pool, String identifier, Map<String, @Nullable Object> tree) {
        ledger.put(SERVER + pool + "/" + identifier, tree);
        servers.put(pool + "/" + identifier, tree);
    }

    void removeServer(String pool, String identifier) {
        servers.remove(pool + "/" + identifier);
        ledger.remove(SERVER + pool + "/" + identifier);
    }

    /** By user name, or by e-mail address where the pool names people so. */
    Optional<Person> find(Pool pool, String name) {
        var person = people.get(pool.id() + "/" + folded(pool, name));
        if (person == null && pool.byEmail()) {
            var username = usernamesByEmail.get(pool.id() + "/" + folded(pool, name));
            person = username == null ? null : people.get(pool.id() + "/" + username);
        }
        return Optional.ofNullable(person);
    }

    Person person(Pool pool, String name) {
        return find(pool, name).orElseThrow(() -> new AwsError("UserNotFoundException", "User does not exist."));
    }

    List<Person> people(String pool) {
        return people.values().stream()
                .filter(person -> person.pool().equals(pool))
                .sorted((one, other) -> one.username().compareTo(other.username()))
                .toList();
    }

    /** Adds a user unless name or address are taken. */
    synchronized void add(Pool pool, Person person) {
        boolean taken = people.containsKey(key(pool, person))
                || (pool.byEmail()
                        && person.email() != null
                        && usernamesByEmail.containsKey(pool.id() + "/" + folded(pool, person.email())));
        if (taken) {
            throw new AwsError("UsernameExistsException", "An account with the given email already exists.");
        }
        ledger.put(PERSON + key(pool, person), person.kept());
        remember(person);
    }

    /** Puts a changed user in the place of what is there, unless its address is another's. */
    synchronized void replace(Pool pool, Person person) {
        var key = key(pool, person);
        var old = people.get(key);
        if (old == null) {
            throw new AwsError("UserNotFoundException", "User does not exist.");
        }
        if (pool.byEmail() && person.email() != null) {
            var holder = usernamesByEmail.get(pool.id() + "/" + folded(pool, person.email()));
            if (holder != null && !holder.equals(folded(pool, person.username()))) {
                throw new AwsError("AliasExistsException", "An account with the given email already exists.");
            }
        }
        ledger.put(PERSON + key, person.kept());
        if (old.email() != null) {
            usernamesByEmail.remove(pool.id() + "/" + folded(pool, old.email()));
        }
        remember(person);
    }

    synchronized void remove(Person person) {
        var pool = pool(person.pool());
        endSessions(person);
        people.remove(key(pool, person));
        if (person.email() != null) {
            usernamesByEmail.remove(pool.id() + "/" + folded(pool, person.email()));
        }
        ledger.remove(PERSON + key(pool, person));
    }

    private void remember(Person person) {
        var pool = pool(person.pool());
        people.put(key(pool, person), person);
        if (person.email() != null) {
            usernamesByEmail.put(pool.id() + "/" + folded(pool, person.email()), folded(pool, person.username()));
        }
    }

    private static String key(Pool pool, Person person) {
        return pool.id() + "/" + folded(pool, person.username());
    }

    private static String folded(Pool pool, String name) {
        return pool.caseSensitive() ? name : name.toLowerCase(Locale.ROOT);
    }

    Optional<Session> session(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    void begin(Session session, String refreshToken) {
        ledger.putSoon(SESSION + session.id(), session.kept());
        sessions.put(session.id(), session);
        put(refreshToken, new Session.Refresh(session.id(), null));
    }

    Optional<Session.Refresh> refresh(String token) {
        return Optional.ofNullable(refreshes.get(hash(token)));
    }

    void put(String token, Session.Refresh refresh) {
        ledger.put(REFRESH + hash(token), refresh.kept());
        refreshes.put(hash(token), refresh);
    }

    void end(String session) {
        sessions.remove(session);
        refreshes.entrySet().removeIf(entry -> {
            boolean its = entry.getValue().session().equals(session);
            if (its) {
                ledger.removeSoon(REFRESH + entry.getKey());
            }
            return its;
        });
        ledger.remove(SESSION + session);
    }

    void endSessions(Person person) {
        sessions.values().stream()
                .filter(session -> session.pool().equals(person.pool())
                        && session.username().equals(person.username()))
                .map(Session::id)
                .toList()
                .forEach(this::end);
    }

    private static String hash(String token) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
