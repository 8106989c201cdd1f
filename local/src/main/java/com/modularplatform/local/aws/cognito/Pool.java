package com.modularplatform.local.aws.cognito;

import com.modularplatform.local.aws.wire.Fields;
import com.modularplatform.local.aws.wire.Json;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A user pool.
 *
 * @param settings the members it was created with
 * @param keys what it publishes, newest first: that one signs, an older one is of tokens that still live
 */
record Pool(
        String id,
        String name,
        Map<String, @Nullable Object> settings,
        List<RSAKey> keys,
        Instant created,
        Instant changed) {
    private static final int KEYS = 3;

    private static final Set<String> STANDARD = Set.of(
            "address",
            "birthdate",
            "email",
            "email_verified",
            "family_name",
            "gender",
            "given_name",
            "locale",
            "middle_name",
            "name",
            "nickname",
            "phone_number",
            "phone_number_verified",
            "picture",
            "preferred_username",
            "profile",
            "sub",
            "updated_at",
            "website",
            "zoneinfo");

    Pool {
        keys = List.copyOf(keys);
    }

    /** Signs its tokens. */
    RSAKey key() {
        return keys.getFirst();
    }

    /** The same with a new key; the one before is published on. */
    Pool rotated(RSAKey next) {
        var all = Stream.concat(Stream.of(next), keys.stream()).limit(KEYS).toList();
        return new Pool(id, name, settings, all, created, changed);
    }

    Fields fields() {
        return new Fields(settings, "InvalidParameterException");
    }

    /** Whether people are named by their e-mail address, and get a generated user name. */
    boolean byEmail() {
        return fields().texts("UsernameAttributes").contains("email");
    }

    boolean caseSensitive() {
        return fields().object("UsernameConfiguration").flag("CaseSensitive");
    }

    boolean adminsOnly() {
        return fields().object("AdminCreateUserConfig").flag("AllowAdminCreateUserOnly");
    }

    /** The names of the attributes a user may have. */
    Set<String> attributes() {
        var names = new TreeSet<>(STANDARD);
        for (var attribute : fields().objects("Schema")) {
            var name = attribute.text("Name");
            names.add(STANDARD.contains(name) || name.startsWith("custom:") ? name : "custom:" + name);
        }
        return names;
    }

    Map<String, @Nullable Object> describe(String arn) {
        var tree = new LinkedHashMap<>(settings);
        tree.remove("PoolName");
        tree.put("Id", id);
        tree.put("Name", name);
        tree.put("Arn", arn);
        tree.put("CreationDate", created);
        tree.put("LastModifiedDate", changed);
        return tree;
    }

    Map<String, @Nullable Object> kept() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", id);
        tree.put("name", name);
        tree.put("settings", settings);
        tree.put(
                "keys",
                keys.stream().map(key -> Json.object(key.toJSONString())).toList());
        tree.put("created", created.toString());
        tree.put("changed", changed.toString());
        return tree;
    }

    private static List<RSAKey> keys(List<Fields> kept) throws ParseException {
        var keys = new ArrayList<RSAKey>();
        for (var key : kept) {
            keys.add(RSAKey.parse(Json.text(key.tree())));
        }
        return keys;
    }

    static Pool restored(Map<String, @Nullable Object> tree) {
        var fields = new Fields(tree);
        try {
            return new Pool(
                    fields.text("id"),
                    fields.text("name"),
                    fields.object("settings").tree(),
                    keys(fields.objects("keys")),
                    Instant.parse(fields.text("created")),
                    Instant.parse(fields.text("changed")));
        } catch (ParseException broken) {
            throw new IllegalStateException("the kept keys of pool " + fields.text("name") + " cannot be read", broken);
        }
    }
}
