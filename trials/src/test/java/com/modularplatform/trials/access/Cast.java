package com.modularplatform.trials.access;

import com.modularplatform.local.LocalPlatform;
import com.modularplatform.local.Seed;
import com.modularplatform.trials.contract.Described.Operation;
import com.modularplatform.trials.door.Api;
import com.modularplatform.trials.door.House;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;

/** Whoever may knock: nobody, one of every role in one tenant (the demo's people), and two strangers. */
enum Cast {
    ANONYMOUS,
    CANDIDATE,
    INTERVIEWER,
    RECRUITER,
    EMPLOYER_ADMIN,
    TENANT_ADMIN,
    SYSTEM_ADMIN,
    OTHER_CANDIDATE,
    /** Tenant admin of another tenant, with the same licence. */
    OTHER_TENANT;

    private static final Map<String, Set<Cast>> MAY = Map.of(
            "anon", EnumSet.allOf(Cast.class),
            "any", EnumSet.complementOf(EnumSet.of(ANONYMOUS)),
            "refresh-token", EnumSet.noneOf(Cast.class),
            "cand", EnumSet.of(CANDIDATE, OTHER_CANDIDATE),
            "intv", EnumSet.of(INTERVIEWER),
            "rec", EnumSet.of(RECRUITER, EMPLOYER_ADMIN, TENANT_ADMIN, OTHER_TENANT),
            "eadm", EnumSet.of(EMPLOYER_ADMIN, TENANT_ADMIN, OTHER_TENANT),
            "tadm", EnumSet.of(TENANT_ADMIN, OTHER_TENANT),
            "sadm", EnumSet.of(SYSTEM_ADMIN));

    /** Made once and shared: a person has ten sessions at most. */
    private static final class Stage {
        private static final LocalPlatform HOUSE = House.platform();
        private static final Map<Cast, Api> APIS = new EnumMap<>(Cast.class);

        static {
            ServiceLoader.load(Seed.class).forEach(seed -> seed.seed(HOUSE));
            for (var one : Cast.values()) {
                APIS.put(one, one.enter());
            }
        }
    }

    /** Speaks for this one. */
    Api api() {
        return Objects.requireNonNull(Stage.APIS.get(this));
    }

    /** The same in a session of its own, or a new stranger, for what ends sessions. */
    Api enter() {
        return switch (this) {
            case ANONYMOUS -> House.api();
            case OTHER_CANDIDATE -> House.api().candidate().api();
            case OTHER_TENANT -> House.api().analyst().api();
            default -> House.api().as(signIn());
        };
    }

    private String signIn() {
        var login = House.platform().logins().stream()
                .filter(l -> l.role().equalsIgnoreCase(name()))
                .findFirst()
                .orElseThrow();
        return House.api()
                .post("/api/v1/auth/login", Map.of("email", login.email(), "password", login.password()))
                .is(200)
                .string("accessToken");
    }

    /** Their id. */
    String id() {
        return api().get("/api/v1/users/me").is(200).string("id");
    }

    /** Whether the description lets them in. */
    boolean may(Operation operation) {
        return operation.access().stream()
                .anyMatch(word -> Objects.requireNonNull(MAY.get(word), word).contains(this));
    }

    /** One who may: the lowest of the tenant's people. */
    static Cast whoMay(Operation operation) {
        return EnumSet.range(CANDIDATE, SYSTEM_ADMIN).stream()
                .filter(one -> one.may(operation))
                .findFirst()
                .orElseThrow();
    }
}
