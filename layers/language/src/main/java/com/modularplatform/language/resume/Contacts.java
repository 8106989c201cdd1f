package com.modularplatform.language.resume;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.Resume.Location;
import com.modularplatform.domain.reading.Resume.Profile;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How to reach the person: e-mail, phone, links, profiles, place. */
final class Contacts {
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\d][\\p{L}\\d._%+'-]{0,63}@(?:[\\p{L}\\d][\\p{L}\\d-]{0,62}\\.){1,6}\\p{L}{2,24}(?![\\p{L}\\d])");
    private static final Pattern CUT_EMAIL = Pattern.compile("[\\p{L}\\d][\\p{L}\\d._%+-]{0,63}@[\\p{L}\\d.-]{0,80}$");
    private static final Pattern URL = Pattern.compile(
            "(?<![\\p{L}\\d@.])(?:https?://|www\\.)[^\\s|,;()<>]{3,200}|(?<![\\p{L}\\d@.])(?:[a-z0-9-]{1,40}\\.){1,4}(?:com|org|net|io|dev|me|de|fr|es|it|nl|pt|co\\.uk|ch|at|tech|app|ai|info|eu)(?:/[^\\s|,;()<>]{0,120})?(?![\\p{L}\\d@])",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> NETWORKS = Map.of(
            "linkedin.com",
            "LinkedIn",
            "github.com",
            "GitHub",
            "gitlab.com",
            "GitLab",
            "xing.com",
            "Xing",
            "twitter.com",
            "Twitter",
            "x.com",
            "X",
            "stackoverflow.com",
            "Stack Overflow",
            "behance.net",
            "Behance",
            "dribbble.com",
            "Dribbble",
            "orcid.org",
            "ORCID");
    private static final Map<String, String> LANGUAGE_REGION =
            Map.of("de", "DE", "fr", "FR", "es", "ES", "pt", "PT", "it", "IT", "nl", "NL", "sv", "SE", "pl", "PL");

    private final LayoutText text;
    private final List<Row> rows;
    private final List<Row> near;

    /** @param near rows in which a person says who they are: before the first heading, and under contact headings */
    Contacts(LayoutText text, List<Row> rows, List<Row> near) {
        this.text = text;
        this.rows = rows;
        this.near = near;
    }

    @Nullable
    Piece email() {
        Piece first = null;
        for (var row : rows) {
            if (row.text().indexOf('@') < 0) {
                continue;
            }
            var found = EMAIL.matcher(row.text());
            int at = 0;
            while (found.find(at)) {
                var piece = longer(row, found.start(), found.end());
                if (near.contains(row)) {
                    return piece;
                }
                first = first == null ? piece : first;
                at = found.end();
            }
            if (first == null) {
                var cut = CUT_EMAIL.matcher(row.text());
                if (cut.find() && next(row) != null) {
                    return longer(row, cut.start(), row.text().length());
                }
            }
        }
        return first != null ? first : linked();
    }

    /** An address a narrow column broke in two: the link behind it, or a row of one small word, says the rest. */
    private Piece longer(Row row, int from, int to) {
        var piece = new Piece(row.text().substring(from, to), row.start() + from, row.start() + to);
        for (var link : text.links()) {
            if (link.target().toLowerCase(Locale.ROOT).startsWith("mailto:")) {
                var target = target(link.target());
                var shown = piece.text().toLowerCase(Locale.ROOT);
                var whole = target.toLowerCase(Locale.ROOT);
                if (whole.length() > shown.length() && (whole.startsWith(shown) || whole.endsWith(shown))) {
                    return new Piece(target, piece.start(), piece.end());
                }
            }
        }
        var next = next(row);
        if (to == row.text().length()
                && next != null
                && next.text().matches("[\\p{Ll}\\d.-]{1,30}|[\\p{Lu}\\d.-]{1,30}")
                && (piece.text().endsWith(".")
                        || next.text().startsWith(".")
                        || piece.text().endsWith("-")
                        || piece.text().endsWith("@")
                        || !EMAIL.matcher(piece.text()).matches())) {
            var joined = new Piece(
                    piece.text() + next.text(),
                    piece.start(),
                    next.start() + next.text().length());
            if (EMAIL.matcher(joined.text()).matches()) {
                return joined;
            }
        }
        return piece;
    }

    private @Nullable Row next(Row row) {
        int at = rows.indexOf(row);
        return at + 1 < rows.size() ? rows.get(at + 1) : null;
    }

    private @Nullable Piece linked() {
        for (var link : text.links()) {
            if (link.target().toLowerCase(Locale.ROOT).startsWith("mailto:")) {
                var target = target(link.target());
                if (EMAIL.matcher(target).matches()) {
                    return new Piece(target, 0, 0);
                }
            }
        }
        return null;
    }

    static String target(String link) {
        var plain = link.substring(link.indexOf(':') + 1);
        int query = plain.indexOf('?');
        plain = query < 0 ? plain : plain.substring(0, query);
        try {
            return URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .strip();
        } catch (IllegalArgumentException odd) {
            return plain.strip();
        }
    }

    /** The number as it stood. */
    @Nullable
    Piece phone() {
        return new Phones(text, rows, near).find();
    }

    /** E.164 where the number's country is in it or follows from the place, else as it stood. */
    String international(String phone, @Nullable String country) {
        var region = country != null ? country : region();
        return Phones.international(phone, region);
    }

    private @Nullable String region() {
        var email = email();
        if (email != null) {
            var top = email.text().substring(email.text().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
            top = top.equals("UK") ? "GB" : top;
            if (PhoneNumberUtil.getInstance().getSupportedRegions().contains(top)
                    && !top.equals("IO")
                    && !top.equals("ME")) {
                return top;
            }
        }
        return LANGUAGE_REGION.get(text.properties()
                .getOrDefault("language", "")
                .toLowerCase(Locale.ROOT)
                .split("[-_]")[0]);
    }

    /** The place near the name: a row or a part of one that is nothing else. */
    @Nullable
    Piece place() {
        for (var row : near) {
            var parts = Shape.place(row.text()) ? List.of(Piece.of(row)) : Splits.strong(Piece.of(row));
            for (var part : parts) {
                if (Shape.place(part.text())) {
                    return part;
                }
            }
        }
        return null;
    }

    static Location location(String place) {
        var parts = place.split(",");
        String country = null;
        for (int i = parts.length - 1; i >= 0 && country == null; i--) {
            var folded = Fold.of(parts[i]);
            country = folded.length() == 2
                            && !folded.equals("uk")
                            && parts.length == 2
                            && place.matches(".*, [A-Z]{2}$")
                            && Words.country(folded) == null
                    ? "US"
                    : Words.country(folded);
        }
        if (country == null) {
            country = Words.cityCountry(Fold.of(parts[0]));
        }
        return new Location(place, parts[0].strip(), parts.length > 2 ? parts[1].strip() : null, country);
    }

    /** Profiles and the person's own site, by address. */
    Map<String, Profile> links() {
        var links = new LinkedHashMap<String, Profile>();
        var targets = new ArrayList<String>();
        for (var row : near) {
            var found = URL.matcher(row.text());
            while (found.find()) {
                targets.add(found.group());
            }
        }
        text.links().stream()
                .map(LayoutText.Link::target)
                .filter(target -> target.startsWith("http"))
                .limit(50)
                .forEach(targets::add);
        for (var target : targets) {
            var plain = target.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("^www\\.", "");
            int slash = plain.indexOf('/');
            var host = (slash < 0 ? plain : plain.substring(0, slash)).toLowerCase(Locale.ROOT);
            var path = slash < 0 ? "" : plain.substring(slash + 1).replaceAll("/$", "");
            var network = NETWORKS.get(host.substring(Math.max(0, host.indexOf("linkedin.com"))));
            links.putIfAbsent(
                    plain.replaceAll("/$", ""),
                    new Profile(
                            network == null ? "" : network,
                            path.isEmpty() ? null : path.substring(path.lastIndexOf('/') + 1),
                            target.startsWith("http") ? target : "https://" + target));
        }
        return links;
    }
}
