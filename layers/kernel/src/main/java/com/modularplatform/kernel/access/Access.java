package com.modularplatform.kernel.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who may call a route; every route names one, there is no default.
 *
 * @param anonymous whether people without a token may
 * @param tokenRead whether a token sent along is looked at; where it is, a bad one is refused
 * @param anyone whether every signed-in person may
 * @param roles who else may
 * @param counted whether a call counts against the caller's quota
 * @param leaving whether a good token of a session that is over makes its holder anonymous instead of refused
 */
public record Access(
        boolean anonymous, boolean tokenRead, boolean anyone, Set<Role> roles, boolean counted, boolean leaving) {
    /** Anybody; a token is not looked at. */
    public static final Access PUBLIC = new Access(true, false, false, Set.of(), true, false);

    /** Anybody, and not counted by the kernel: health, static files, and endpoints that count by their own key. */
    public static final Access FREE = new Access(true, false, false, Set.of(), false, false);

    /** Anybody; who sends a token is known by it. */
    public static final Access OPTIONAL = new Access(true, true, true, Set.of(), true, false);

    /** Signing out: anybody, and whose session is over already is no offender. */
    public static final Access LEAVING = new Access(true, true, true, Set.of(), true, true);

    /** Anyone signed in. */
    public static final Access ANYONE = new Access(false, true, true, Set.of(), true, false);

    public static final Access CANDIDATE = of(Role.CANDIDATE);
    public static final Access INTERVIEWER = of(Role.INTERVIEWER);
    public static final Access RECRUITER = of(Role.RECRUITER);
    public static final Access EMPLOYER_ADMIN = of(Role.EMPLOYER_ADMIN);
    public static final Access TENANT_ADMIN = of(Role.TENANT_ADMIN);
    public static final Access SYSTEM_ADMIN = of(Role.SYSTEM_ADMIN);

    private static Access of(Role role) {
        return new Access(false, true, false, EnumSet.of(role), true, false);
    }

    /** Also those the other level lets in. */
    public Access or(Access other) {
        var all = EnumSet.noneOf(Role.class);
        all.addAll(roles);
        all.addAll(other.roles);
        return new Access(
                anonymous || other.anonymous,
                tokenRead || other.tokenRead,
                anyone || other.anyone,
                all,
                counted || other.counted,
                leaving || other.leaving);
    }

    /** Whether this caller may. */
    public boolean permits(Caller caller) {
        return switch (caller) {
            case Caller.Anonymous a -> anonymous;
            case Caller.Person person -> anonymous || anyone || roles.stream().anyMatch(person::is);
        };
    }
}
