package com.modularplatform.kernel;

import com.modularplatform.kernel.access.Callers;
import com.modularplatform.kernel.access.Tokens;
import com.modularplatform.kernel.replay.Replays;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What every function that serves requests needs.
 *
 * @param tokens asked for when the first token comes, so that functions without any need no pool
 * @param log takes one JSON line a request
 */
public record Kernel(
        InstantSource clock, Supplier<Tokens> tokens, Callers callers, Replays replays, Vault vault, Log log) {}
