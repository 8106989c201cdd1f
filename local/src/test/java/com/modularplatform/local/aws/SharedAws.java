package com.modularplatform.local.aws;

import com.modularplatform.local.aws.wire.Json;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One embedded AWS for all tests of a JVM that need no restart; functions are put into it as code. */
public final class SharedAws {
    private static final Map<String, Code> FUNCTIONS = new ConcurrentHashMap<>();
    private static final EmbeddedAws AWS = start();

    private SharedAws() {}

    /** What a function does: tree in, tree out. */
    @FunctionalInterface
    public interface Code {
        Object run(Map<String, Object> event) throws FunctionError;
    }

    public static EmbeddedAws get() {
        return AWS;
    }

    /** Deploys a function. */
    public static void function(String name, Code code) {
        FUNCTIONS.put(name, code);
    }

    public static byte[] invoke(String name, byte[] event) throws FunctionError {
        var code = FUNCTIONS.get(name);
        if (code == null) {
            throw new FunctionError("Lambda.ResourceNotFoundException", "Function not found: " + name);
        }
        return Json.bytes(code.run(Json.object(event)));
    }

    private static EmbeddedAws start() {
        var aws = EmbeddedAws.start(Options.inMemory(SharedAws::invoke));
        aws.resume();
        return aws;
    }
}
