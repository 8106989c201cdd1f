package com.modularplatform.trials.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.modularplatform.local.aws.FunctionError;
import com.modularplatform.local.aws.InvokeLambda;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.LambdaException;

/**
 * The few functions the suite needs, once for this JVM and once in Python for an AWS that runs its own:
 * {@code echo} answers its event, {@code broken} always throws {@code Broken}, {@code flaky} throws {@code Transient} twice
 * for each {@code key} of its event and then answers it, {@code pre-token} adds a claim and takes a scope away.
 */
final class Functions {
    static final String ECHO = "conformance-echo";
    static final String BROKEN = "conformance-broken";
    static final String FLAKY = "conformance-flaky";
    static final String PRE_TOKEN = "conformance-pre-token";

    private static final Map<String, String> IN_PYTHON = Map.of(ECHO, """
            def handler(event, context):
                return event
            """, BROKEN, """
            class Broken(Exception):
                pass
            def handler(event, context):
                raise Broken("as it was built")
            """, FLAKY, """
            import os, tempfile
            class Transient(Exception):
                pass
            def handler(event, context):
                path = os.path.join(tempfile.gettempdir(), "conformance-" + event["key"])
                with open(path, "a+") as file:
                    file.write("x")
                    calls = file.tell()
                if calls < 3:
                    raise Transient("call " + str(calls))
                return event
            """, PRE_TOKEN, """
            def handler(event, context):
                event["response"] = {"claimsAndScopeOverrideDetails": {"accessTokenGeneration": {
                    "claimsToAddOrOverride": {"tenant": "t-1"},
                    "scopesToSuppress": ["aws.cognito.signin.user.admin"]}}}
                return event
            """);

    private Functions() {}

    /** All of them, for the embedded stack. */
    static InvokeLambda inThisJvm() {
        var json = new ObjectMapper();
        var calls = new ConcurrentHashMap<String, AtomicInteger>();
        return (name, event) -> {
            try {
                var input = json.readTree(event);
                return switch (name) {
                    case ECHO -> event;
                    case BROKEN -> throw new FunctionError("Broken", "as it was built");
                    case FLAKY -> {
                        var call = calls.computeIfAbsent(input.path("key").asText(), key -> new AtomicInteger())
                                .incrementAndGet();
                        if (call < 3) {
                            throw new FunctionError("Transient", "call " + call);
                        }
                        yield event;
                    }
                    case PRE_TOKEN -> {
                        var generation = ((ObjectNode) input)
                                .putObject("response")
                                .putObject("claimsAndScopeOverrideDetails")
                                .putObject("accessTokenGeneration");
                        generation.putObject("claimsToAddOrOverride").put("tenant", "t-1");
                        generation.putArray("scopesToSuppress").add("aws.cognito.signin.user.admin");
                        yield json.writeValueAsBytes(input);
                    }
                    default -> throw new FunctionError("Lambda.ResourceNotFoundException", name);
                };
            } catch (IOException unreadable) {
                throw new FunctionError("Runtime.UserCodeError", unreadable.getMessage());
            }
        };
    }

    /** Makes one of them known to the AWS under test; its ARN. */
    static String deploy(String name) {
        var arn = "arn:aws:lambda:us-east-1:000000000000:function:" + name;
        if (Subject.current().isEmbedded()) {
            return arn;
        }
        try (var lambda = Subject.current().client("lambda", LambdaClient.builder())) {
            return lambda.createFunction(request -> request.functionName(name)
                            .runtime("python3.12")
                            .handler("index.handler")
                            .role("arn:aws:iam::000000000000:role/conformance")
                            .code(code -> code.zipFile(SdkBytes.fromByteArray(zip(IN_PYTHON.get(name))))))
                    .functionArn();
        } catch (LambdaException known) {
            if (known.statusCode() == 409) {
                return arn;
            }
            throw known;
        }
    }

    private static byte[] zip(String source) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("index.py"));
            zip.write(source.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
