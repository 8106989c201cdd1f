package com.modularplatform.local.lambda;

import com.modularplatform.local.aws.FunctionError;
import com.modularplatform.local.template.Blueprint.FunctionSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An instance in a process of its own, driven through AWS's runtime interface client; it can be killed like Lambda's. */
final class ProcessInstance implements Instance {
    private static final String RUNTIME_CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final Duration MOST_INIT = Duration.ofSeconds(30);

    private final Process process;
    private final RuntimeApi api;

    private ProcessInstance(Process process, RuntimeApi api) {
        this.process = process;
        this.api = api;
    }

    private static final String NATIVE_PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    /**
     * The client's native part. Left to itself the client unpacks it to one place for the whole machine, where processes that start
     * together overwrite what another one has just mapped, which ends that one (SIGBUS).
     */
    private static final class NativePart {
        private static final Path FILE = unpacked();

        private static Path unpacked() {
            var processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
            var system = Files.exists(Path.of("/etc/alpine-release")) ? "linux_musl" : "linux";
            var name = "jni/libaws-lambda-jni.%s-%s.so".formatted(system, processor);
            try (var library = ProcessInstance.class.getClassLoader().getResourceAsStream(name)) {
                var file = Files.createTempFile("aws-lambda-jni", ".so");
                file.toFile().deleteOnExit();
                Files.copy(Objects.requireNonNull(library, name), file, StandardCopyOption.REPLACE_EXISTING);
                return file;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    /** Starts the process and waits until it is ready for its first event. */
    static ProcessInstance start(FunctionSpec function, Map<String, String> environment) {
        try {
            var api = new RuntimeApi();
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var builder = new ProcessBuilder(List.of(
                    java,
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1", // as Lambda's own runtimes
                    "-XX:MaxRAM=" + function.memoryMb() + "m",
                    "-D" + NATIVE_PROPERTY + "=" + NativePart.FILE,
                    "-classpath",
                    System.getProperty("java.class.path"),
                    RUNTIME_CLIENT,
                    function.handler()));
            builder.redirectOutput(ProcessBuilder.Redirect.INHERIT).redirectError(ProcessBuilder.Redirect.INHERIT);
            var variables = builder.environment();
            variables.keySet().removeIf(name -> name.startsWith("AWS_"));
            variables.putAll(environment);
            variables.putAll(Map.of(
                    "AWS_LAMBDA_RUNTIME_API", api.address(),
                    "AWS_LAMBDA_FUNCTION_NAME", function.name(),
                    "AWS_LAMBDA_FUNCTION_VERSION", "1",
                    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMb()),
                    "AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name(),
                    "AWS_LAMBDA_LOG_STREAM_NAME", "local",
                    "LAMBDA_TASK_ROOT", System.getProperty("java.io.tmpdir"),
                    "_HANDLER", function.handler()));
            var process = builder.start();
            process.onExit().thenAccept(ended -> api.fail("The process ended with code " + ended.exitValue()));
            var instance = new ProcessInstance(process, api);
            try {
                api.awaitStart(MOST_INIT);
            } catch (FunctionError broken) {
                instance.close();
                throw new IllegalStateException(function.name() + " does not start: " + broken.getMessage(), broken);
            }
            return instance;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public byte[] handle(byte[] event, Invocation invocation) throws FunctionError {
        return api.call(invocation, event, Duration.between(Instant.now(), invocation.deadline()));
    }

    @Override
    public void close() {
        process.destroyForcibly();
        api.close();
    }
}
