package com.modularplatform.local.gateway;

import com.modularplatform.local.template.Blueprint.RouteSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds a request's route as an HTTP API does: the most specific path first (a literal segment before a parameter, a parameter before
 * a greedy one), at one path the method before {@code ANY}, and {@code $default} for all the rest.
 */
final class Routes {
    private final Node root = new Node();
    private @Nullable RouteSpec fallback;

    /** @param parameters path parameters by name, decoded */
    record Match(RouteSpec route, Map<String, String> parameters) {}

    /** One segment of the paths. */
    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<String, RouteSpec> here = new HashMap<>();
        private final Map<String, RouteSpec> greedy = new HashMap<>();
        private @Nullable Node parameter;
    }

    Routes(List<RouteSpec> routes) {
        for (var route : routes) {
            if (route.path().equals("$default")) {
                fallback = route;
            } else {
                add(route);
            }
        }
    }

    Optional<Match> find(String method, String path) {
        var segments = segments(path);
        var values = new ArrayList<String>();
        var found = find(root, method, segments, 0, values);
        if (found == null) {
            return Optional.ofNullable(fallback).map(route -> new Match(route, Map.of()));
        }
        return Optional.of(new Match(found, named(found, values)));
    }

    private void add(RouteSpec route) {
        var node = root;
        for (var segment : segments(route.path())) {
            if (segment.endsWith("+}")) {
                node.greedy.put(route.method(), route);
                return;
            }
            if (segment.startsWith("{")) {
                var next = node.parameter == null ? new Node() : node.parameter;
                node.parameter = next;
                node = next;
            } else {
                node = node.literals.computeIfAbsent(segment, name -> new Node());
            }
        }
        node.here.put(route.method(), route);
    }

    private static @Nullable RouteSpec find(
            Node node, String method, List<String> segments, int at, List<String> values) {
        if (at == segments.size()) {
            return chosen(node.here, method);
        }
        var segment = segments.get(at);
        var literal = node.literals.get(segment);
        if (literal != null) {
            var found = find(literal, method, segments, at + 1, values);
            if (found != null) {
                return found;
            }
        }
        if (node.parameter != null && !segment.isEmpty()) {
            values.addLast(segment);
            var found = find(node.parameter, method, segments, at + 1, values);
            if (found != null) {
                return found;
            }
            values.removeLast();
        }
        var found = chosen(node.greedy, method);
        if (found != null) {
            values.addLast(String.join("/", segments.subList(at, segments.size())));
        }
        return found;
    }

    private static @Nullable RouteSpec chosen(Map<String, RouteSpec> byMethod, String method) {
        var exact = byMethod.get(method);
        return exact == null ? byMethod.get("ANY") : exact;
    }

    private static Map<String, String> named(RouteSpec route, List<String> values) {
        var named = new LinkedHashMap<String, String>();
        int at = 0;
        for (var segment : segments(route.path())) {
            if (segment.startsWith("{")) {
                named.put(segment.substring(1, segment.length() - (segment.endsWith("+}") ? 2 : 1)), values.get(at++));
            }
        }
        return named;
    }

    private static List<String> segments(String path) {
        return List.of((path.startsWith("/") ? path.substring(1) : path).split("/", -1));
    }
}
