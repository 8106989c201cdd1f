package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

import com.modularplatform.domain.reading.Masked;

/**
 * Finds e-mail addresses by their at mark: the sign itself, a word for it in any of the languages, with brackets or
 * blanks around. From the mark it reads the domain to the right and the local part to the left, both within a fixed
 * reach.
 */
final class EmailFinder extends Finder {
    private static final String STAND_INS = "#%*~^&!|$=/+";
    /** These join what is no address when no blanks are around them. */
    private static final String APART = "=/+";

    EmailFinder(Message message, Hits hits) {
        super(message, hits);
    }

    @Override
    void find() {
        for (int i = 0; i < message.size(); i++) {
            var token = message.at(i);
            if (token.is('@') || token.is(Folding.MAIL_SIGN)) {
                around(new AtMark(message, i, i, true, true));
            } else if (token.isSymbol()) {
                standIn(i);
            } else if (token.isWord()) {
                if (token.text().equals("ta")) {
                    mirrored(i);
                } else if (token.length() == 1 && isBoxed(i)) {
                    around(new AtMark(message, i, i, true, true));
                } else if (token.text().equals("a")
                        && isDrawn(i - 2)
                        && (message.at(i - 1).isSpace() || message.at(i - 1).is('-'))) {
                    around(new AtMark(message, i - 2, i, true, true));
                } else if (token.text().equals("a") && isDescribed(i)) {
                    around(new AtMark(message, i, i + 6, true, true));
                } else if (token.text().equals("a") && commercial(i + 2)) {
                    around(new AtMark(message, i, i + 2, true, true));
                } else if (token.has(AT_SURE)) {
                    around(new AtMark(message, i, i, true, true));
                } else if (token.has(AT_WEAK) || AtMark.isPreposition(token)) {
                    boolean delimited = token.text().equals("a")
                            ? message.isSymbol(i - 1, "([{<") && message.isSymbol(i + 1, ")]}>")
                            : message.isSymbol(i - 1, AtMark.BRACKETS) && message.isSymbol(i + 1, AtMark.BRACKETS);
                    if (delimited
                            || !token.text().equals("a")
                            || message.at(i - 1).isSpace() && message.at(i + 1).isSpace()) {
                        around(new AtMark(message, i, i, delimited, false));
                    }
                }
            }
        }
    }

    /** edda[Q]web[.]de: one letter in brackets between a name and a domain whose dot stands in brackets as well. */
    private boolean isBoxed(int index) {
        if (!message.isSymbol(index - 1, "([{") || !message.isSymbol(index + 1, ")]}")) {
            return false;
        }
        int i = message.at(index + 2).isSpace() ? index + 3 : index + 2;
        int dot = message.at(i + 1).isSpace() ? i + 2 : i + 1;
        return message.at(i).isWord()
                && message.isSymbol(dot, "([{")
                && (message.at(dot + 1).is('.') || message.at(dot + 1).has(DOT));
    }

    /** "a with a circle", "a in a ring". */
    private boolean isDescribed(int a) {
        boolean with = message.at(a + 2).text().equals("with")
                || message.at(a + 2).text().equals("in");
        return with
                && message.at(a + 4).text().equals("a")
                && switch (message.at(a + 6).text()) {
                    case "circle", "ring", "tail", "curl", "loop", "swirl" -> true;
                    default -> false;
                };
    }

    /** "curly a", "circled a": the sign as one sees it. */
    private boolean isDrawn(int index) {
        return switch (message.at(index).text()) {
            case "curly",
                    "circled",
                    "encircled",
                    "round",
                    "ringed",
                    "snabel",
                    "kuyruklu",
                    "funny",
                    "klammer",
                    "circle" -> true;
            default -> false;
        };
    }

    /** "a commercial": what the sign is called in French, Italian, Spanish and Portuguese. */
    private boolean commercial(int index) {
        return switch (message.at(index).text()) {
            case "commercial", "commerciale", "comercial", "cong", "keong", "moc", "rond", "circulo" ->
                message.at(index - 1).isSpace();
            default -> false;
        };
    }

    /** rowan🐒gmail.com, rowan#gmail.com: any other sign between a name and the domain of a provider of mail. */
    private void standIn(int index) {
        boolean picture = message.at(index).is(Folding.PICTOGRAPH);
        if (!picture && STAND_INS.indexOf(message.at(index).text().charAt(0)) < 0) {
            return;
        }
        boolean apart = message.at(index - 1).isSpace() && message.at(index + 1).isSpace();
        if (APART.indexOf(message.at(index).text().charAt(0)) >= 0 && !apart) {
            return;
        }
        picture |= apart;
        int left = picture && message.at(index - 1).isSpace() ? index - 2 : index - 1;
        int right = picture && message.at(index + 1).isSpace() ? index + 2 : index + 1;
        boolean provider =
                message.at(right).has(PROVIDER) || message.at(right).text().equals("web");
        if (!provider) {
            return;
        }
        var domain = DomainReader.read(message, right, false);
        if (domain == null || domain.last() == right) {
            return;
        }
        var local = LocalPart.read(message, left, true);
        if (local != null
                && (local.telling()
                        || (!apart || domain.spelled())
                                && message.at(local.from()).length() > 2)
                && !(apart
                        && message.at(local.to() - 1).is('.')
                        && message.at(local.to()).has(TOP_LEVEL))
                && !message.at(local.from()).has(NOT_LOCAL)) {
            hide(Masked.Kind.EMAIL, local.from(), domain.last());
        }
    }

    private void around(AtMark core) {
        var mark = core.phrase();
        int right = mark.right();
        var domain = DomainReader.read(message, right, mark.sure());
        int left = mark.left();
        var local = LocalPart.read(message, left, mark.sure());
        if (local == null && mark.isSign() && domain != null && domain.provider()) {
            local = LocalPart.read(message, AtMark.overDirections(message, left), true);
            local = local != null && local.telling() ? local : null;
        }
        if (local == null) {
            return;
        }
        if (domain != null && domain.spelled() && !mark.isSign()) {
            local = SpokenName.before(message, local);
        }
        if (domain == null) {
            backwards(mark, local);
            ambiguous(mark, right, local);
            return;
        }
        if (mark.isSign()
                && domain.provider()
                && !local.telling()
                && message.at(mark.from() - 1).isSpace()) {
            var earlier = LocalPart.read(message, AtMark.overDirections(message, mark.from() - 1), true);
            local = earlier != null && earlier.telling() ? earlier : local;
        }
        if (mark.isSign() && isLoose(domain)) {
            local = local.overLooseDot(message);
        }
        if (AddressRule.isAddress(mark, local, domain)) {
            hide(Masked.Kind.EMAIL, local.from(), domain.last());
        }
    }

    /** example. org: a blank behind the last dot. */
    private boolean isLoose(DomainReader.Domain domain) {
        return message.at(domain.last() - 1).isSpace()
                && message.at(domain.last() - 2).is('.');
    }

    /** "rowan99 at yahoo": a company too, so only a name that nobody bears will do. */
    private void ambiguous(AtMark mark, int right, LocalPart local) {
        var last = message.at(local.to());
        boolean chosen = local.telling()
                && message.at(local.from()).isWord()
                && message.at(local.from()).length() > 1
                && !(message.at(local.to() - 1).is('.') && (last.has(TOP_LEVEL) || last.isDigits()))
                && last.end() - message.at(local.from()).start() >= 6;
        switch (message.at(right).text()) {
            case "yahoo", "outlook", "aol", "zoho", "yandex" -> {
                if (chosen && !mark.isSign()) {
                    hide(Masked.Kind.EMAIL, local.from(), right);
                }
            }
            default -> {
                boolean made = last.isDigits() && last.length() > 1
                        || message.at(local.to() - 1).is('_');
                if (chosen && made && !mark.isSign() && message.at(right).has(PROVIDER)) {
                    hide(Masked.Kind.EMAIL, local.from(), right);
                }
            }
        }
    }

    /** "moc.liamg ta nawor": with the mark in letters, for the providers of mail. */
    private void mirrored(int mark) {
        var host = message.at(mark - 2);
        if (!message.at(mark - 1).isSpace()
                || !message.at(mark + 1).isSpace()
                || !host.isWord()
                || !Lexicon.of(new StringBuilder(host.text()).reverse().toString())
                        .has(PROVIDER)) {
            return;
        }
        boolean spelled = message.at(mark - 4).text().equals("tod");
        int top = message.at(mark - 3).is('.') ? mark - 4 : spelled ? mark - 6 : -1;
        int end = mark + 2;
        while (message.at(end + 1).isWord()
                || message.at(end + 1).isDigits()
                || message.isSymbol(end + 1, "._-") && message.at(end + 2).isWord()) {
            end++;
        }
        if (top >= 0 && message.at(top).isWord() && message.at(mark + 2).isWord()) {
            hide(Masked.Kind.EMAIL, top, end);
        }
    }

    /** moc.elpmaxe@nawor: an address from right to left. */
    private void backwards(AtMark mark, LocalPart local) {
        if (!mark.isSign()
                || !message.at(local.from() + 1).is('.')
                || !message.at(mark.to() + 1).isWord()
                        && !message.at(mark.to() + 1).isDigits()) {
            return;
        }
        switch (message.at(local.from()).text()) {
            case "moc", "ten", "gro", "ude", "ofni", "ved", "ku", "ed", "rf", "se", "rb", "ni", "oi" -> {
                int end = mark.to() + 1;
                while (message.at(end + 1).isWord()
                        || message.at(end + 1).isDigits()
                        || message.isSymbol(end + 1, "._-")
                                && message.at(end + 2).length() > 0
                                && !message.at(end + 2).isSpace()) {
                    end++;
                }
                hide(Masked.Kind.EMAIL, local.from(), end);
            }
            default -> {}
        }
    }
}
