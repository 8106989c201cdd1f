package com.modularplatform.language.requirements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How many years of experience a job text requires: the largest of the lower bounds it names. */
final class Years {
    private static final int MOST = 30;
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("twelve", 12),
            Map.entry("fifteen", 15),
            Map.entry("ein", 1),
            Map.entry("eine", 1),
            Map.entry("einem", 1),
            Map.entry("zwei", 2),
            Map.entry("drei", 3),
            Map.entry("vier", 4),
            Map.entry("fünf", 5),
            Map.entry("sechs", 6),
            Map.entry("sieben", 7),
            Map.entry("acht", 8),
            Map.entry("zehn", 10),
            Map.entry("un", 1),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("sept", 7),
            Map.entry("huit", 8),
            Map.entry("dix", 10),
            Map.entry("uno", 1),
            Map.entry("dos", 2),
            Map.entry("tres", 3),
            Map.entry("cuatro", 4),
            Map.entry("cinco", 5),
            Map.entry("siete", 7),
            Map.entry("ocho", 8),
            Map.entry("diez", 10));
    private static final String NUMBER = "(\\d{1,2}(?:[.,]\\d)?|"
            + String.join("|", WORDS.keySet().stream().sorted().toList()) + ")";
    private static final Pattern SPAN =
            Pattern.compile("(?iu)(?<![\\w.$€£/])" + NUMBER + "(?: ?\\((\\d{1,2})\\))? ?\\+?"
                    + " ?(?:(?:-|–|—|to|or|bis|oder|à|a|ou|o|until) ?" + NUMBER
                    + " ?\\+?)? ?(?:or more|and more|plus|\\+)?[ -]?"
                    + "(years?|yrs?|jahren?|jährige[nr]?|jaehrige[nr]?|jahr|ann(?:é|e)es?|ans?|años?|anos?|anni"
                    + "|jaar)\\b");
    /** Words that make a span of years a matter of the candidate's experience. */
    private static final Pattern EXPERIENCE =
            Pattern.compile("(?iu)experience|experienced|erfahrung|exp(é|e)rience|experiencia|esperienza|experi(ê"
                    + "|e)ncia|ervaring|exp\\b|background|track"
                    + " record|hands-on|worked|working|professional|industry|berufs|in a similar|as an? ");

    private static final Pattern OTHERS = Pattern.compile(
            "(?iu)\\b(old|of age|for over|for more than|since|founded|history|anniversary|contract|warranty|our"
                    + " company|we have been|we've been|seit|alt\\b|befristet|tradition|depuis|desde"
                    + " hace|contrat|duration|period|within|last|past|every|per year|market leader|provider|leading|in the"
                    + " market|am markt|company with|firm with|in business|studies|study|study period|studium von|degree"
                    + " program|programme)\\b");

    private Years() {}

    static Optional<Integer> in(List<Sentence> sentences) {
        return sentences.stream()
                .filter(sentence -> sentence.section() != Section.ASIDE && !Wishes.preferred(sentence))
                .flatMap(sentence -> in(sentence).stream())
                .max(Integer::compareTo);
    }

    private static Optional<Integer> in(Sentence sentence) {
        var matcher = SPAN.matcher(sentence.text());
        Integer most = null;
        while (matcher.find()) {
            int from = Math.max(0, matcher.start() - 60);
            int to = Math.min(sentence.text().length(), matcher.end() + 80);
            var around = sentence.text().substring(from, to);
            boolean bare =
                    sentence.section() == Section.REQUIRED && sentence.text().length() < 100;
            int lower = number(matcher.group(1));
            if ((bare || EXPERIENCE.matcher(around).find())
                    && !OTHERS.matcher(around).find()
                    && lower <= MOST) {
                most = most == null ? lower : Math.max(most, lower);
            }
        }
        return Optional.ofNullable(most);
    }

    private static int number(String written) {
        var word = WORDS.get(written.toLowerCase(java.util.Locale.ROOT));
        return word != null ? word : (int) Math.ceil(Double.parseDouble(written.replace(',', '.')));
    }
}
