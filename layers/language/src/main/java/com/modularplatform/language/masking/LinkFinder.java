package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

import com.modularplatform.domain.reading.Masked;
import java.util.Set;

/**
 * Finds links that lead to a person: messengers (wa.me, t.me), profiles in social networks, calendars; also with
 * "dot" and
 * "slash" as words. Links to code, articles and companies stay.
 */
final class LinkFinder extends Finder {
    private static final Set<String> MESSENGERS = Set.of(
            "wa.me",
            "t.me",
            "telegram.me",
            "telegram.dog",
            "m.me",
            "fb.me",
            "discord.gg",
            "signal.me",
            "line.me",
            "whatsapp.com",
            "calendly.com",
            "cal.com",
            "savvycal.com",
            "zcal.co",
            "signal.group",
            "discordapp.com",
            "u.wechat.com",
            "join.skype.com",
            "threema.id",
            "matrix.to",
            "linktr.ee",
            "beacons.ai",
            "invite.viber.com",
            "viber.me",
            "open.kakao.com",
            "zalo.me",
            "kik.me",
            "keybase.io",
            "wa.link",
            "telegram.im",
            "web.whatsapp.com",
            "web.telegram.org",
            "icq.im",
            "snapchat.com",
            "instagr.am",
            "api.whatsapp.com",
            "chat.whatsapp.com");
    private static final Set<String> NETWORKS = Set.of(
            "instagram.com",
            "facebook.com",
            "fb.com",
            "twitter.com",
            "x.com",
            "tiktok.com",
            "vk.com",
            "threads.net",
            "bsky.app");
    private static final Set<String> NO_PERSON = Set.of(
            "p",
            "explore",
            "groups",
            "events",
            "search",
            "help",
            "about",
            "policies",
            "careers",
            "business",
            "hashtag",
            "share",
            "sharer",
            "intent",
            "login",
            "pages",
            "watch",
            "company",
            "jobs",
            "legal",
            "privacy",
            "docs",
            "i");

    LinkFinder(Message message, Hits hits) {
        super(message, hits);
    }

    @Override
    void find() {
        for (int i = 0; i < message.size(); i++) {
            var token = message.at(i);
            if (token.isWord() && token.length() <= 10 && begins(token.text())) {
                int end = link(i);
                if (end > i) {
                    hide(Masked.Kind.LINK, start(i), end - 1);
                    i = end;
                }
            } else if (token.is(':') && scheme(i)) {
                int end = path(i + 1);
                hide(Masked.Kind.LINK, i - 1, end - 1);
                i = end;
            }
        }
    }

    private static boolean begins(String word) {
        return switch (word) {
            case "wa",
                    "t",
                    "telegram",
                    "m",
                    "fb",
                    "discord",
                    "signal",
                    "line",
                    "whatsapp",
                    "api",
                    "chat",
                    "calendly",
                    "snapchat",
                    "instagr",
                    "instagram",
                    "facebook",
                    "twitter",
                    "x",
                    "tiktok",
                    "vk",
                    "threads",
                    "bsky",
                    "linkedin",
                    "xing",
                    "cal",
                    "savvycal",
                    "zcal",
                    "discordapp",
                    "u",
                    "join",
                    "threema",
                    "matrix",
                    "linktr",
                    "beacons",
                    "invite",
                    "viber",
                    "open",
                    "zalo",
                    "kik",
                    "keybase",
                    "web",
                    "icq" -> true;
            default -> false;
        };
    }

    /** tg://, whatsapp://, viber://, skype:name?chat */
    private boolean scheme(int colon) {
        return switch (message.at(colon - 1).text()) {
            case "tg", "whatsapp", "viber", "sgnl", "imessage" ->
                message.at(colon + 1).is('/') && message.at(colon + 2).is('/');
            case "skype" ->
                message.at(colon + 1).isWord()
                        && message.at(path(colon + 1) - 1).text().matches("chat|call|add");
            default -> false;
        };
    }

    /** The token after a link that begins at {@code from}; {@code from} when there is none. */
    private int link(int from) {
        int second = dot(from + 1);
        if (second < 0 || !message.at(second).isWord()) {
            return from;
        }
        String host = message.at(from).text() + "." + message.at(second).text();
        int last = second;
        int third = isSubdomain(message.at(from).text()) ? dot(second + 1) : -1;
        if (third >= 0) {
            host = host + "." + message.at(third).text();
            last = third;
        }
        int segment = slash(last + 1);
        if (segment < 0) {
            return from;
        }
        String name = message.at(segment).text();
        boolean person;
        if (MESSENGERS.contains(host)) {
            person = true;
        } else if (NETWORKS.contains(host)) {
            person = !NO_PERSON.contains(name) && !isCompanys(segment);
        } else if (host.equals("linkedin.com") || host.equals("xing.com")) {
            person = (name.equals("in") || name.equals("pub") || name.equals("profile")) && slash(segment + 1) >= 0;
            segment = person ? slash(segment + 1) : segment;
        } else {
            person = host.equals("discord.com") && (name.equals("users") || name.equals("invite"));
        }
        return person ? path(segment) : from;
    }

    private static boolean isSubdomain(String word) {
        return switch (word) {
            case "api", "chat", "u", "join", "invite", "open", "web" -> true;
            default -> false;
        };
    }

    /** acme/jobs: a page of a company rather than of a person. */
    private boolean isCompanys(int segment) {
        int next = message.at(segment + 1).is('/') ? segment + 2 : segment;
        return switch (message.at(next).text()) {
            case "jobs", "careers", "posts", "events", "videos", "photos", "about", "status" -> next > segment;
            default -> false;
        };
    }

    /** The token after a dot that stands or is spelled at {@code from}; -1 without one. */
    private int dot(int from) {
        int i = skip(from);
        var token = message.at(i);
        if (token.is('.') && (i == from || skip(i + 1) > i + 1) || token.isWord() && token.has(DOT)) {
            return skip(i + 1);
        }
        return -1;
    }

    private int slash(int from) {
        int i = message.at(from).isSpace() ? from + 1 : from;
        var token = message.at(i);
        boolean bracket = token.is('(') || token.is('[');
        if (bracket) {
            token = message.at(++i);
        }
        if (!token.is('/') && !(token.isWord() && token.has(SLASH))) {
            return -1;
        }
        int next = i + 1;
        while (next - i < 4
                && (message.at(next).isSpace()
                        || message.at(next).is(')')
                        || message.at(next).is(']')
                        || message.at(next).is('@')
                        || message.at(next).is('+')
                        || message.at(next).is('#')
                        || message.at(next).is('~')
                        || message.at(next).is('?')
                        || next > i + 1 && message.at(next).is('/')
                        || message.at(next).is('_'))) {
            next++;
        }
        return message.at(next).isWord() || message.at(next).isDigits() ? next : -1;
    }

    private int skip(int from) {
        int i = from;
        while (i - from < 3
                && message.exists(i)
                && (message.at(i).isSpace()
                        || message.at(i).isSymbol()
                                && "()[]{}".contains(message.at(i).text()))) {
            i++;
        }
        return i;
    }

    private int path(int from) {
        int i = from;
        while (message.exists(i) && !message.at(i).isSpace()) {
            i++;
        }
        while (i > from + 1
                && message.at(i - 1).isSymbol()
                && ".,;!?)\"'>]".contains(message.at(i - 1).text())) {
            i--;
        }
        return i;
    }

    /** Back over the scheme and a subdomain. */
    private int start(int index) {
        int i = index;
        while (index - i < 8
                && message.exists(i - 1)
                && (message.at(i - 1).is('.')
                        || message.at(i - 1).is('/')
                        || message.at(i - 1).is(':')
                        || message.at(i - 1).isWord() && message.at(i).isSymbol())) {
            i--;
        }
        while (message.at(i).isSymbol()) {
            i++;
        }
        return i;
    }
}
