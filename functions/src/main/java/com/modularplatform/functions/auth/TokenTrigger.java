package com.modularplatform.functions.auth;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.modularplatform.kernel.access.Tokens;
import com.modularplatform.kernel.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pool's pre-token-generation trigger (event version 2): puts our id of the person into the access token and takes the
 * scope away by which a token could rewrite or delete its user past us.
 */
public final class TokenTrigger implements RequestStreamHandler {
    private static final String ADMIN_SCOPE = "aws.cognito.signin.user.admin";

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var event = new LinkedHashMap<>(Json.object(input));
        var attributes = member(member(event, "request"), "userAttributes");
        if (!(attributes.get("preferred_username") instanceof String person)) {
            throw new IllegalStateException("a user of the pool has no id of ours");
        }
        event.put(
                "response",
                Map.of(
                        "claimsAndScopeOverrideDetails",
                        Map.of(
                                "accessTokenGeneration",
                                Map.of(
                                        "claimsToAddOrOverride",
                                        Map.of(Tokens.PERSON_CLAIM, person),
                                        "scopesToSuppress",
                                        List.of(ADMIN_SCOPE)))));
        output.write(Json.bytes(event));
    }

    private static Map<?, ?> member(Map<?, ?> object, String name) {
        if (object.get(name) instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("the event has no " + name);
    }
}
