package com.modularplatform.language.requirements;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many years of experience a job text requires: the largest of the lower bounds it names. */
final class Years {
    private static final int MOST = 30;
    private static final Map<String, Integer> WORDS = words("""
            1 one ein eine einem einer einjährige einjähriger un une uno una um uma een één
            2 two zwei deux dos dois duas due twee couple zweijährige zweijähriger zweijähriges
            3 three drei trois tres três tre drie dreijährige dreijähriger dreijähriges
            4 four vier quatre cuatro quatro quattro vierjährige
            5 five fünf fuenf cinq cinco cinque vijf fünfjährige fünfjähriger
            6 six sechs seis sei zes
            7 seven sieben sept siete sete sette zeven
            8 eight acht huit ocho oito otto
            9 nine neun neuf nueve nove negen
            10 ten zehn dix diez dez dieci tien decade
            11 eleven elf onze once undici
            12 twelve zwölf douze doce doze dodici twaalf
            15 fifteen fünfzehn quinze quince quindici vijftien
            20 twenty zwanzig vingt veinte vinte venti twintig""");
    private static final String NUMBER = "(\\d{1,2}(?:[.,]\\d)?|"
            + String.join("|", WORDS.keySet().stream().sorted().toList()) + ")";
    private static final Pattern SPAN = Pattern.compile("(?iu)(?<![\\w.$€£/])" + NUMBER
            + "(?: ?\\((?:\\d{1,2}|\\p{L}+)\\))? ?\\+?(?: of)?"
            + " ?(?:(?:-|–|—|to|or|bis|oder|à|a|ou|o|until|and|und|et|y|e|en|tot|of) ?" + NUMBER
            + " ?\\+?)?[ -]?(?:or more|and more|or so|plus|full|volle|good|oder mehr|ou plus|o más|ou mais|o più|of meer|\\+)?"
            + "[ -]?(years?|yrs?|jahren?|jährige[nrsm]?|jaehrige[nr]?|jahr|j\\.(?= ?(?:berufs|praxis|erfahrung))|ann(?:é|e)es?|ans?|años?|anos?|anni|anno|jaar|decade)(?!\\p{L})"
            + "|(?<![\\p{L}\\d])(zwei|drei|vier|fünf|ein|sechs|zehn|\\d{1,2})-?jährige[nrsm]?\\b"
            + "|(?<![\\p{L}\\d])(?:an?) ()(year|decade)\\b");
    private static final Pattern OTHERS = Pattern.compile(
            "(?iu)\\b(fixed[ -]term|term of|for a period|temporary|renewable|probation|parental|laufzeit|elternzeit|cdd|old|of age|for over|for more than|since(?! (qualif|gradu|regist|your|licen|certif))|founded|history|anniversary|contract|warranty|our"
                    + " company|we have been|we've been|seit(?! (mindestens|wenigstens|rund|etwa|ca\\b|min\\b|ungef(ä|ae)hr))|alt\\b|befristet|tradition|depuis|desde"
                    + " hace|contrat|duration|within|(the|these) (last|past)|per year|market leader|leading (company|provider|supplier|manufacturer|maker)|in the"
                    + " market|am markt|company with|firm with|in business|study period|studium von|degree"
                    + " program|programme)\\b");

    /** Told of the company itself, not of what it asks. */
    private static final Pattern OURS =
            Pattern.compile("(?iu)^(?!.*\\b(you|your|someone|somebody|candidates?|sie|du|vous|usted|te)\\b).*"
                    + "\\b(we(?!'d)|our|wir|unsere?r?|nous|notre|nosotros|nuestr[ao])\\b(?! (need|require|expect|ask|want|look|seek|are"
                    + "|would|like|suchen|erwarten|brauchen|w(ü|ue)nschen|recherchons|demandons|exigeons|attendons|buscamos|pedimos"
                    + "|requerimos|ideal|next|new))");

    private static final Pattern CLAUSE_START = Pattern.compile("^.*[,;:(–—]\\s");
    private static final Pattern CLAUSE_END = Pattern.compile("[,;:(–—]\\s.*$");
    /** What a bound from above begins with: it asks for none at all. */
    private static final Pattern AT_MOST = Pattern.compile(
            "(?iu)(up to|at most|no more than|(?<!no )(?<!not )less than|fewer than|under|max(imum|imal|imo)?\\.?|bis zu|höchstens|weniger als"
                    + "|jusqu'à|moins de|au plus|hasta|menos de|como máximo|até|no máximo|fino a|al massimo|meno di|tot|maximaal|minder"
                    + " dan) ?$");

    /** Between two spans of which either will do. */
    private static final Pattern EITHER = Pattern.compile("(?iu)\\b(or|oder|ou|o|of|respectively|bzw\\.?)\\s+$");

    private Years() {}

    private static Map<String, Integer> words(String rows) {
        var words = new HashMap<String, Integer>();
        for (var row : rows.split("\n")) {
            var cells = row.strip().split(" ");
            for (int i = 1; i < cells.length; i++) {
                words.put(cells[i], Integer.valueOf(cells[0]));
            }
        }
        return Map.copyOf(words);
    }

    static Optional<Integer> in(List<Sentence> sentences) {
        return sentences.stream()
                .filter(sentence -> sentence.section() != Section.ASIDE)
                .flatMap(sentence -> in(sentence).stream())
                .max(Integer::compareTo);
    }

    private static Optional<Integer> in(Sentence sentence) {
        var text = sentence.text();
        var matcher = SPAN.matcher(text);
        Integer most = null;
        int before = 0;
        while (matcher.find()) {
            int lower = lower(matcher);
            if (lower <= MOST && isAsked(sentence, matcher.start(), matcher.end())) {
                boolean either = most != null
                        && EITHER.matcher(text.substring(before, matcher.start()))
                                .find();
                most = most == null ? lower : either ? Math.min(most, lower) : Math.max(most, lower);
                before = matcher.end();
            }
        }
        return Optional.ofNullable(most);
    }

    private static boolean isAsked(Sentence sentence, int start, int end) {
        var text = sentence.text();
        var before = text.substring(Math.max(0, start - 60), start);
        var around = CLAUSE_START
                        .matcher(text.substring(Math.max(0, start - 40), start))
                        .replaceFirst("")
                + text.substring(start, end)
                + CLAUSE_END
                        .matcher(text.substring(end, Math.min(text.length(), end + 50)))
                        .replaceFirst("");
        return !AT_MOST.matcher(before).find()
                && !OTHERS.matcher(around).find()
                && !OURS.matcher(around).find()
                && !WishWords.wished(sentence, start, end);
    }

    private static int lower(Matcher found) {
        for (int group : new int[] {1, 4}) {
            var written = found.group(group);
            if (written != null) {
                return number(written);
            }
        }
        return found.group(6).equalsIgnoreCase("decade") ? 10 : 1;
    }

    private static int number(String written) {
        var word = WORDS.get(written.toLowerCase(Locale.ROOT));
        int number = word != null ? word : (int) Math.ceil(Double.parseDouble(written.replace(',', '.')));
        return number;
    }
}
