package com.modularplatform.local.aws.cognito;

import com.modularplatform.local.aws.wire.Fields;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user of a pool; each change makes a new one.
 *
 * @param username generated where people are named by e-mail, and then the same as {@code sub}
 * @param attributes by name, {@code sub} among them
 * @param passwordUntil when a temporary password ends, null for a permanent one
 */
record Person(
        String pool,
        String username,
        Map<String, String> attributes,
        @Nullable String passwordHash,
        @Nullable Instant passwordUntil,
        Status status,
        boolean enabled,
        Instant created,
        Instant changed) {
    /** How far a user is. */
    enum Status {
        CONFIRMED,
        FORCE_CHANGE_PASSWORD,
        RESET_REQUIRED
    }

    String sub() {
        return attributes.getOrDefault("sub", username);
    }

    @Nullable
    String email() {
        return attributes.get("email");
    }

    Person withAttributes(Map<String, String> others, Instant now) {
        return new Person(pool, username, others, passwordHash, passwordUntil, status, enabled, created, now);
    }

    Person withPassword(String hash, boolean permanent, Instant until, Instant now) {
        return new Person(
                pool,
                username,
                attributes,
                hash,
                permanent ? null : until,
                permanent ? Status.CONFIRMED : Status.FORCE_CHANGE_PASSWORD,
                enabled,
                created,
                now);
    }

    Person withStatus(Status other, Instant now) {
        return new Person(pool, username, attributes, passwordHash, passwordUntil, other, enabled, created, now);
    }

    Person enabled(boolean may, Instant now) {
        return new Person(pool, username, attributes, passwordHash, passwordUntil, status, may, created, now);
    }

    /** Attributes as the interface lists them. */
    List<Map<String, String>> attributeList() {
        return attributes.entrySet().stream()
                .map(entry -> Map.of("Name", entry.getKey(), "Value", entry.getValue()))
                .toList();
    }

    /** As lists and AdminCreateUser show it; AdminGetUser names the attributes differently. */
    Map<String, @Nullable Object> describe(String attributesName) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("Username", username);
        tree.put(attributesName, attributeList());
        tree.put("UserCreateDate", created);
        tree.put("UserLastModifiedDate", changed);
        tree.put("Enabled", enabled);
        tree.put("UserStatus", status);
        return tree;
    }

    Map<String, @Nullable Object> kept() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("pool", pool);
        tree.put("username", username);
        tree.put("attributes", attributes);
        tree.put("password", passwordHash);
        tree.put("passwordUntil", passwordUntil == null ? null : passwordUntil.toString());
        tree.put("status", status);
        tree.put("enabled", enabled);
        tree.put("created", created.toString());
        tree.put("changed", changed.toString());
        return tree;
    }

    static Person restored(Map<String, @Nullable Object> tree) {
        var fields = new Fields(tree);
        var until = fields.textOrNull("passwordUntil");
        return new Person(
                fields.text("pool"),
                fields.text("username"),
                fields.textMap("attributes"),
                fields.textOrNull("password"),
                until == null ? null : Instant.parse(until),
                Status.valueOf(fields.text("status")),
                fields.flag("enabled"),
                Instant.parse(fields.text("created")),
                Instant.parse(fields.text("changed")));
    }
}
