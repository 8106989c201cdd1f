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
            + " ?\\+?)? ?(?:or more|and more|or so|plus|full|volle|good|oder mehr|ou plus|o más|ou mais|o più|of meer|\\+)?"
            + "[ -]?(years?|yrs?|jahren?|jährige[nrsm]?|jaehrige[nr]?|jahr|ann(?:é|e)es?|ans?|años?|anos?|anni|anno|jaar|decade)\\b"
            + "|(?<![\\p{L}\\d])(zwei|drei|vier|fünf|ein|sechs|zehn|\\d{1,2})-?jährige[nrsm]?\\b"
            + "|(?<![\\p{L}\\d])(?:an?) ()(year|decade)\\b");
    /** Words that make a span of years a matter of the candidate's experience. */
    private static final Pattern EXPERIENCE = Pattern.compile(
            "(?iu)practice|praxis|pratique|pr(á|a)ctica|experience|experienced|erfahrung|exp(é|e)rience|experiencia|esperienza|experi(ê"
                    + "|e)ncia|ervaring|exp\\b|background|track"
                    + " record|hands-on|worked|working|professional|industry|berufs|in a similar|as an? ");

    private static final Pattern OTHERS = Pattern.compile(
            "(?iu)\\b(old|of age|for over|for more than|since|founded|history|anniversary|contract|warranty|our"
                    + " company|we have been|we've been|seit|alt\\b|befristet|tradition|depuis|desde"
                    + " hace|contrat|duration|within|last|past|every|per year|market leader|leading (company|provider|supplier|manufacturer|maker)|in the"
                    + " market|am markt|company with|firm with|in business|study period|studium von|degree"
                    + " program|programme)\\b");

    /** What a bound from above begins with: it asks for none at all. */
    private static final Pattern AT_MOST = Pattern.compile(
            "(?iu)(up to|at most|no more than|(?<!no )(?<!not )less than|fewer than|under|max(imum|imal|imo)?\\.?|bis zu|höchstens|weniger als"
                    + "|jusqu'à|moins de|au plus|hasta|menos de|como máximo|até|no máximo|fino a|al massimo|meno di|tot|maximaal|minder"
                    + " dan) ?$");

    /** Who reads is told of, or what is asked of them, so that years are the candidate's. */
    private static final Pattern ASKED = Pattern.compile(
            "(?iu)\\b(you|need|require|expect|must|minimum|at least|no less than|not less than|more than|over|someone|somebody|ideally"
                    + "|practice|mindestens|mind\\.|wenigstens|brauchen|erwarten|au moins|minimum|depuis|al menos|mínimo|por lo menos|más de"
                    + "|pelo menos|no mínimo|mais de|almeno|minimo|più di|minstens|ten minste|minimaal|meer dan|plus de|über|mehr als)\\b");

    private static final Pattern OF_WORK = Pattern.compile(
            "(?iu)^\\W{0,3}\\s?(of|in|with|as|on|doing|building|working|developing|leading|managing|writing|designing|running|selling|teaching"
                    + "|mit|in der|im|als|bei|dans|en|de|d'|comme|con|como|em|com|nel|nella|come|di|met|als|bij)\\b");

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
        while (matcher.find()) {
            int lower = lower(matcher);
            if (lower <= MOST && isAsked(sentence, matcher.start(), matcher.end())) {
                most = most == null ? lower : Math.max(most, lower);
            }
        }
        return Optional.ofNullable(most);
    }

    private static boolean isAsked(Sentence sentence, int start, int end) {
        var text = sentence.text();
        var before = text.substring(Math.max(0, start - 60), start);
        var after = text.substring(end, Math.min(text.length(), end + 80));
        var around = text.substring(Math.max(0, start - 40), Math.min(text.length(), end + 50));
        if (AT_MOST.matcher(before).find() || OTHERS.matcher(around).find() || Wishes.wished(sentence, start, end)) {
            return false;
        }
        boolean section = sentence.section() == Section.REQUIRED
                && (text.length() < 100 || OF_WORK.matcher(after).find());
        return section
                || EXPERIENCE.matcher(before).find()
                || EXPERIENCE.matcher(after).find()
                || ASKED.matcher(before).find() && OF_WORK.matcher(after).find();
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
