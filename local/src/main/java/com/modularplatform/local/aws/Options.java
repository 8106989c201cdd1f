package com.modularplatform.local.aws;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to start {@link EmbeddedAws}.
 *
 * @param dataFolder where everything is kept across a restart; null keeps all in memory
 * @param invoker runs the functions that state machines, rules, schedules and user pools name
 * @param clock the time of the stand-ins (schedules, tokens, executions); the third-party engines follow the system's clock
 * @param faultable puts a proxy before the object and queue engines too, so that {@link Faults} reach every interface;
 *     costs them about 0.1 ms a request
 * @param elsewhere interfaces that somebody else answers, and where: clients are sent there, and so is what rules, schedules
 *     and state machines send
 */
public record Options(
        @Nullable Path dataFolder,
        InvokeLambda invoker,
        InstantSource clock,
        boolean faultable,
        Map<AwsApi, URI> elsewhere) {
    /** Nothing outlives the process. */
    public static Options inMemory(InvokeLambda invoker) {
        return new Options(null, invoker, InstantSource.system(), false, Map.of());
    }

    /** Everything acknowledged outlives the process, also when it is killed. */
    public static Options keptIn(Path dataFolder, InvokeLambda invoker) {
        return new Options(dataFolder, invoker, InstantSource.system(), false, Map.of());
    }

    /** The same with {@link Faults} reaching every interface. */
    public Options withFaults() {
        return new Options(dataFolder, invoker, clock, true, elsewhere);
    }

    /** The same with interfaces that an environment names other addresses of, as SDK clients do. */
    public Options elsewhere(Map<String, String> environment) {
        var others = new EnumMap<AwsApi, URI>(AwsApi.class);
        for (var api : AwsApi.values()) {
            var address = environment.getOrDefault(api.variable(), "");
            if (!address.isBlank()) {
                others.put(api, URI.create(address));
            }
        }
        return new Options(dataFolder, invoker, clock, faultable, others);
    }

    /** The same with another clock. */
    public Options at(InstantSource other) {
        return new Options(dataFolder, invoker, other, faultable, elsewhere);
    }
}
