package com.modularplatform.local.aws.cognito;

import com.modularplatform.local.aws.AwsApi;
import com.modularplatform.local.aws.wire.Json;
import com.modularplatform.local.aws.wire.Web;
import com.modularplatform.local.aws.wire.Web.Answer;
import com.modularplatform.local.aws.wire.Web.Call;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pools' keys and discovery documents, and the token endpoint of programs. */
final class OpenId {
    private static final String KEYS = "/.well-known/jwks.json";
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final String TOKEN = "/oauth2/token";

    private final InstantSource clock;
    private final String address;
    private final Directory directory;
    private final Issuing issuing;

    OpenId(InstantSource clock, String address, Directory directory, Issuing issuing) {
        this.clock = clock;
        this.address = address;
        this.directory = directory;
        this.issuing = issuing;
    }

    Web web() {
        return new Web(
                AwsApi.COGNITO,
                (method, path) -> path.equals(TOKEN) || path.endsWith(KEYS) || path.endsWith(DISCOVERY),
                this::answer);
    }

    private Answer answer(Call call) {
        if (call.path().equals(TOKEN)) {
            return call.method().equals("POST") ? token(call) : error(405, "invalid_request");
        }
        var pool = directory.findPool(call.segments().getFirst());
        if (pool.isEmpty()) {
            return error(404, "not_found");
        }
        if (call.path().endsWith(KEYS)) {
            var keys = new JWKSet(List.<JWK>copyOf(pool.get().keys()))
                    .toPublicJWKSet()
                    .toString();
            return new Answer(200, "application/json", keys.getBytes(StandardCharsets.UTF_8));
        }
        var issuer = issuing.issuer(pool.get());
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("issuer", issuer);
        tree.put("jwks_uri", issuer + KEYS);
        tree.put("token_endpoint", address + TOKEN);
        tree.put("id_token_signing_alg_values_supported", List.of("RS256"));
        tree.put("subject_types_supported", List.of("public"));
        tree.put("response_types_supported", List.of("code", "token"));
        return Answer.json(tree);
    }

    private Answer token(Call call) {
        var form = form(new String(call.body(), StandardCharsets.UTF_8));
        var id = form.get("client_id");
        var secret = form.get("client_secret");
        var authorization = call.headers().getOrDefault("authorization", "");
        if (authorization.startsWith("Basic ")) {
            var pair = decodeBasic(authorization.substring(6));
            id = pair.get(0);
            secret = pair.get(1);
        }
        var client = id == null ? java.util.Optional.<AppClient>empty() : directory.findClient(id);
        if (client.isEmpty() || client.get().secret() == null || !client.get().proves(secret)) {
            return error(400, "invalid_client");
        }
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return error(400, "unsupported_grant_type");
        }
        var fields = client.get().fields();
        if (!fields.flag("AllowedOAuthFlowsUserPoolClient")
                || !fields.texts("AllowedOAuthFlows").contains("client_credentials")) {
            return error(400, "unauthorized_client");
        }
        var allowed = fields.texts("AllowedOAuthScopes");
        var wish = form.getOrDefault("scope", "").strip();
        var asked = wish.isEmpty() ? allowed : List.of(wish.split("\\s+"));
        if (asked.isEmpty() || !allowed.containsAll(asked)) {
            return error(400, "invalid_scope");
        }
        var pool = directory.pool(client.get().pool());
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("access_token", issuing.forProgram(pool, client.get(), asked, clock.instant()));
        tree.put("expires_in", client.get().accessValidity().toSeconds());
        tree.put("token_type", "Bearer");
        return Answer.json(tree);
    }

    private static List<@Nullable String> decodeBasic(String encoded) {
        var parts = new ArrayList<@Nullable String>();
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
            parts.add(decode(pair[0]));
            parts.add(pair.length == 2 ? decode(pair[1]) : null);
        } catch (IllegalArgumentException notBase64) {
            parts.add(null);
            parts.add(null);
        }
        return parts;
    }

    private static Map<String, String> form(String body) {
        var form = new LinkedHashMap<String, String>();
        for (var pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Answer error(int status, String code) {
        return new Answer(status, "application/json", Json.bytes(Map.of("error", code)));
    }
}
