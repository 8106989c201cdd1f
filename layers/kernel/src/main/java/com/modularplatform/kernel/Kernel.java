package com.modularplatform.kernel;

import com.modularplatform.kernel.access.Callers;
import com.modularplatform.kernel.access.Tokens;
import com.modularplatform.kernel.replay.Replays;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What every function that serves requests needs. Suppliers are asked when the first request needs what they give, so that
 * a function without tokens needs no pool, and one without lists no secret.
 *
 * @param snapshots takes what a function does before the host takes a snapshot of it
 * @param log takes one JSON line a request
 */
public record Kernel(
        InstantSource clock,
        Supplier<Tokens> tokens,
        Supplier<? extends Callers> callers,
        Supplier<? extends Replays> replays,
        Supplier<Vault> vault,
        Snapshots snapshots,
        Log log) {}
