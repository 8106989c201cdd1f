package com.modularplatform.local.aws.cognito;

import com.modularplatform.local.aws.wire.Fields;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in: every token that descends from it carries its id as {@code origin_jti} and dies with it.
 *
 * @param until the end of its refresh tokens, which rotation does not move
 */
record Session(String id, String pool, String username, String client, Instant began, Instant until) {
    /**
     * A refresh token, known by its hash.
     *
     * @param replaced when rotation put another in its place, null while it is the current one
     */
    record Refresh(String session, @Nullable Instant replaced) {
        Map<String, @Nullable Object> kept() {
            var tree = new LinkedHashMap<String, @Nullable Object>();
            tree.put("session", session);
            tree.put("replaced", replaced == null ? null : replaced.toString());
            return tree;
        }

        static Refresh restored(Map<String, @Nullable Object> tree) {
            var fields = new Fields(tree);
            var replaced = fields.textOrNull("replaced");
            return new Refresh(fields.text("session"), replaced == null ? null : Instant.parse(replaced));
        }
    }

    Map<String, @Nullable Object> kept() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", id);
        tree.put("pool", pool);
        tree.put("username", username);
        tree.put("client", client);
        tree.put("began", began.toString());
        tree.put("until", until.toString());
        return tree;
    }

    static Session restored(Map<String, @Nullable Object> tree) {
        var fields = new Fields(tree);
        return new Session(
                fields.text("id"),
                fields.text("pool"),
                fields.text("username"),
                fields.text("client"),
                Instant.parse(fields.text("began")),
                Instant.parse(fields.text("until")));
    }
}
