package com.modularplatform.functions.docs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * All paths of the platform, as the OpenAPI document lists them, and the methods each takes. A path without parameters
 * goes before one with them, as at the gateway.
 */
record Signposts(List<Post> posts) {
    /** @param segments of the path; one in braces stands for anything */
    private record Post(String method, List<String> segments) {
        static Post of(String line) {
            int space = line.indexOf(' ');
            return new Post(line.substring(0, space), Signposts.segments(line.substring(space + 1)));
        }

        boolean leadsTo(List<String> path) {
            if (path.size() != segments.size()) {
                return false;
            }
            for (int i = 0; i < path.size(); i++) {
                boolean fits = open(segments.get(i))
                        ? !path.get(i).isEmpty()
                        : segments.get(i).equals(path.get(i));
                if (!fits) {
                    return false;
                }
            }
            return true;
        }

        long parameters() {
            return segments.stream().filter(Post::open).count();
        }

        private static boolean open(String segment) {
            return segment.startsWith("{");
        }
    }

    /** Those of the bundled document. */
    static Signposts read() {
        var lines = new String(Site.bytes("routes.txt"), StandardCharsets.UTF_8).lines();
        return of(lines.toList());
    }

    /** @param lines each a method, a space and a path */
    static Signposts of(List<String> lines) {
        return new Signposts(lines.stream().map(Post::of).toList());
    }

    /** What the path takes, in alphabetical order; empty when it is no path of ours. */
    List<String> methods(String path) {
        var wanted = segments(path);
        var found = posts.stream().filter(post -> post.leadsTo(wanted)).toList();
        var least = found.stream().mapToLong(Post::parameters).min().orElse(0);
        var methods = new ArrayList<String>();
        found.stream()
                .filter(post -> post.parameters() == least)
                .map(Post::method)
                .sorted()
                .forEach(methods::add);
        return methods;
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
