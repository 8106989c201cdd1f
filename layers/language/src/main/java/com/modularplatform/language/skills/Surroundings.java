package com.modularplatform.language.skills;

import java.util.Set;

/**
 * What stands beside a word that is a skill only sometimes.
 *
 * @param skillEnd where the last skill found before it ended, or -1
 */
record Surroundings(String text, Tokens tokens, int first, int last, int skillEnd) {
    private static final Set<String> BEFORE = Set.of(
            "in",
            "with",
            "using",
            "mit",
            "en",
            "avec",
            "con",
            "microsoft",
            "ms",
            "via",
            "like",
            "including",
            "into",
            "use",
            "uses",
            "used",
            "know",
            "knows",
            "learn",
            "learned",
            "learning",
            "write",
            "writing",
            "written",
            "code",
            "coding",
            "programming",
            "language",
            "languages",
            "google",
            "golang",
            "apache",
            "office",
            "statistical",
            "base",
            "modern",
            "idiomatic",
            "embedded",
            "advanced",
            "proficient",
            "fluent");
    private static final Set<String> AFTER = Set.of(
            "developer",
            "developers",
            "engineer",
            "engineers",
            "programming",
            "programmer",
            "programmers",
            "code",
            "codebase",
            "coding",
            "development",
            "language",
            "services",
            "service",
            "microservice",
            "microservices",
            "backend",
            "scripts",
            "script",
            "scripting",
            "framework",
            "entwickler",
            "entwicklerin",
            "kenntnisse",
            "entwicklung",
            "programmierung",
            "app",
            "apps",
            "application",
            "applications",
            "sdk",
            "api",
            "apis",
            "macros",
            "formulas",
            "pivot",
            "spreadsheet",
            "spreadsheets",
            "workbooks",
            "database",
            "databases",
            "package",
            "packages",
            "studio",
            "shiny",
            "modules",
            "library",
            "libraries",
            "compiler",
            "toolchain",
            "cluster",
            "clusters",
            "jobs",
            "pipelines",
            "playbooks",
            "cookbooks",
            "manifests",
            "skills",
            "user",
            "users",
            "certification",
            "certified",
            "knowledge",
            "experience",
            "dashboards",
            "templates",
            "plugin",
            "plugins",
            "channels",
            "integration",
            "integrations",
            "server",
            "models",
            "programs",
            "dll",
            "firmware",
            "drivers");
    private static final Set<String> JOINERS = Set.of("&", "or", "und", "oder", "et", "ou", "y", "o", "e", "plus");

    private static final Set<String> KNOWING = Set.of(
            "experience",
            "expertise",
            "knowledge",
            "skills",
            "kenntnisse",
            "erfahrung",
            "erfahrungen",
            "kenntnissen",
            "connaissances",
            "connaissance",
            "conocimientos",
            "conocimiento",
            "experiencia",
            "conhecimentos",
            "esperienza",
            "conoscenza",
            "kennis",
            "ervaring",
            "background",
            "proficiency",
            "degree",
            "diploma",
            "formation",
            "formacion",
            "ausbildung",
            "studium",
            "formazione",
            "opleiding",
            "formacao");
    private static final Set<String> OF = Set.of(
            "in", "of", "with", "mit", "en", "de", "dans", "von", "im", "der", "con", "com", "em", "di", "van", "met");

    private static final Set<String> IS = Set.of(
            "is", "are", "would", "ist", "sind", "wäre", "wären", "waere", "est", "sont", "serait", "es", "sería",
            "seria", "é", "è", "sarebbe", "zijn");
    private static final Set<String> WISHED = Set.of(
            "plus",
            "bonus",
            "must",
            "required",
            "mandatory",
            "essential",
            "needed",
            "nice",
            "advantage",
            "advantageous",
            "desirable",
            "desired",
            "preferred",
            "beneficial",
            "helpful",
            "welcome",
            "pflicht",
            "muss",
            "erforderlich",
            "vorausgesetzt",
            "voraussetzung",
            "vorteil",
            "vorteilhaft",
            "wünschenswert",
            "pluspunkt",
            "atout",
            "requis",
            "indispensable",
            "souhaité",
            "apprécié",
            "obligatorio",
            "imprescindible",
            "deseable",
            "ventaja",
            "valorable",
            "obrigatório",
            "diferencial",
            "desejável",
            "vantagem",
            "richiesto",
            "gradito",
            "vantaggio",
            "indispensabile",
            "vereist",
            "pre",
            "pré");
    /** Stand right behind what they speak of: "Cassandra preferred". */
    private static final Set<String> MARKS =
            Set.of("required", "preferred", "mandatory", "desirable", "desired", "essential", "erforderlich");

    private static final int WISH_REACH = 4;

    private enum Edge {
        STRONG,
        WEAK,
        NONE
    }

    /** Stands as an item of a list. */
    boolean listed() {
        var left = left();
        var right = right();
        return left == Edge.STRONG && right != Edge.NONE
                || left == Edge.WEAK && right == Edge.STRONG
                || joined()
                || ownLine();
    }

    /** Stands beside a word that tells: "in Go", "R scripts", "Java 8". */
    boolean told() {
        if (first > 0 && gap(tokens.end(first - 1), tokens.start(first)) && BEFORE.contains(tokens.word(first - 1))) {
            return true;
        }
        if (last + 1 < tokens.size() && near(tokens.end(last), tokens.start(last + 1))) {
            var next = tokens.word(last + 1);
            return AFTER.contains(next) || Character.isDigit(next.charAt(0)) && next.length() <= 4;
        }
        return false;
    }

    /** "Spark is a plus", "Go ist Pflicht": wished for at the beginning of a sentence, where every word has a capital. */
    boolean wished() {
        int at = last + 1;
        if (at >= tokens.size() || !near(tokens.end(last), tokens.start(at))) {
            return false;
        }
        if (MARKS.contains(tokens.word(at))) {
            return true;
        }
        if (!IS.contains(tokens.word(at))) {
            return false;
        }
        for (int i = at + 1; i < tokens.size() && i <= at + WISH_REACH; i++) {
            if (!gap(tokens.end(i - 1), tokens.start(i))) {
                return false;
            }
            if (WISHED.contains(tokens.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Experience in welding", "recruiting experience": said to be known. */
    boolean asked() {
        boolean after = last + 1 < tokens.size()
                && near(tokens.end(last), tokens.start(last + 1))
                && KNOWING.contains(tokens.word(last + 1));
        boolean link =
                first > 1 && gap(tokens.end(first - 1), tokens.start(first)) && OF.contains(tokens.word(first - 1));
        int word = link && OF.contains(tokens.word(first - 2)) && first > 2 ? first - 3 : first - 2;
        return after || link && KNOWING.contains(tokens.word(word)) && gap(tokens.end(word), tokens.start(word + 1));
    }

    /** Follows another skill in a list and is itself an item of it, so that capitals need not matter. */
    boolean amongSkills() {
        return afterSkill() && left() != Edge.NONE && right() != Edge.NONE;
    }

    boolean sentenceStart() {
        int at = before();
        return at < 0 || ".!?\n:•▪●○◦‣∙*–—-".indexOf(text.charAt(at)) >= 0;
    }

    /** "RabbitMQ or Pulsar is …": a joining word between it and the skill before. */
    private boolean joined() {
        return first > 0 && JOINERS.contains(tokens.word(first - 1)) && afterSkill();
    }

    private boolean ownLine() {
        int left = before();
        int right = after();
        return (left < 0 || text.charAt(left) == '\n') && (right >= text.length() || text.charAt(right) == '\n');
    }

    private boolean afterSkill() {
        if (skillEnd < 0 || tokens.start(first) - skillEnd > 16) {
            return false;
        }
        for (int i = first - 1; i >= 0 && tokens.start(i) >= skillEnd; i--) {
            var between = tokens.word(i);
            if (!JOINERS.contains(between) && !Character.isDigit(between.charAt(0))) {
                return false;
            }
        }
        return true;
    }

    private Edge left() {
        int at = before();
        if (at < 0) {
            return Edge.WEAK;
        }
        char c = text.charAt(at);
        if (",;/|•·▪●○◦‣∙*([\t:+".indexOf(c) >= 0) {
            return Edge.STRONG;
        }
        if (c == '\n' || c == '-' || c == '–' || c == '—') {
            return Edge.WEAK;
        }
        if (first > 0 && JOINERS.contains(tokens.word(first - 1)) && gap(tokens.end(first - 1), tokens.start(first))) {
            return afterSkill() ? Edge.STRONG : Edge.NONE;
        }
        return Edge.NONE;
    }

    private Edge right() {
        int at = after();
        if (at >= text.length()) {
            return Edge.WEAK;
        }
        char c = text.charAt(at);
        if (",;/|•·)]\t+(".indexOf(c) >= 0) {
            return Edge.STRONG;
        }
        boolean stop = c == '.' && (at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1)));
        if (c == '\n' || stop) {
            return Edge.WEAK;
        }
        return last + 1 < tokens.size()
                        && JOINERS.contains(tokens.word(last + 1))
                        && gap(tokens.end(last), tokens.start(last + 1))
                ? Edge.WEAK
                : Edge.NONE;
    }

    private int before() {
        int at = tokens.start(first) - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0')) {
            at--;
        }
        return at;
    }

    private int after() {
        int at = tokens.end(last);
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0')) {
            at++;
        }
        return at;
    }

    /** Only blanks between. */
    private boolean gap(int from, int to) {
        return text.substring(from, Math.min(to, from + 8)).isBlank() && to - from <= 8;
    }

    /** Only a blank or a hyphen between. */
    private boolean near(int from, int to) {
        return to - from == 1 && (text.charAt(from) == ' ' || text.charAt(from) == '-');
    }
}
