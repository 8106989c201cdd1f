package com.modularplatform.language.requirements;

import com.modularplatform.language.skills.Mention;
import com.modularplatform.language.skills.SkillDictionary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The skills a sentence of a job text names as such: not the title of a person, a field that was studied, a manner that
 * every text asks for, or a thing at hand.
 */
final class NamedSkills {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Words that name something at hand rather than something to know. */
    private static final Pattern PASSING = Pattern.compile("apis?|cvs?|apps?|qa|hr|seconds?|minutes?", FLAGS);

    /** Studied for many trades, so that a degree in one names none. */
    private static final Set<String> SCIENCES = Set.of(
            "Computer science",
            "Information technology",
            "Mathematics",
            "Statistics",
            "Economics",
            "Physics",
            "Engineering",
            "Business administration");

    /** What every advertisement asks of everybody. */
    private static final Set<String> MANNERS = Set.of(
            "Work ethic",
            "Attention to detail",
            "Flexibility",
            "Creativity",
            "Empathy",
            "Initiative",
            "Self-motivation",
            "Adaptability",
            "Resilience",
            "Critical thinking",
            "Analytical thinking",
            "Organization",
            "Multitasking",
            "Interpersonal skills",
            "Emotional intelligence",
            "Active listening",
            "Decision making",
            "Prioritization",
            "Stress management",
            "Innovation",
            "Computer literacy",
            "Intercultural communication");

    private static final Pattern ACTIVITY = Pattern.compile("(ing|ment|tion|ance|ship|sis|gy|ics|ases|age)$");

    private static final Pattern FIELD = Pattern.compile(
            "(years?|jahre|experience|erfahrung|background|expérience|experiencia) (in|im|en) $", FLAGS);

    private static final int FIELD_REACH = 24;

    private static final Pattern OTHER_FIELD = Pattern.compile(
            "^(, [^,;.]{2,30}(,| or | oder | ou | o )| or\\b| oder\\b| ou\\b| o\\b| bzw| and (?!an? )| und (?!eine?)| et (?!une?)| y (?!una?))",
            FLAGS);

    private static final Pattern ALTERNATIVE = Pattern.compile("\\b(or|oder|ou|bzw|similar)\\b", FLAGS);

    private static final Pattern ROLE = Pattern.compile(
            "(developer|engineer|manager|analyst|administrator|scientist|architect|designer|tester"
                    + "|consultant|recruiter|writer|owner|master|nurse|teacher|accountant|entwickler|chef"
                    + " de projet)s?$",
            FLAGS);

    private static final Pattern CERTIFIED = Pattern.compile("certifi|zertifi", FLAGS);

    private static final Pattern STUDIED = Pattern.compile(
            "degree|diploma|bachelor|master'?s|\\bm\\.?sc\\b|\\bb\\.?sc\\b|ph\\.?d|studium|abschluss"
                    + "|ausbildung|dipl(ô|o)me|licence"
                    + " en|titulaci(ó|o)n|licenciatura|grado en|formaci(ó|o)n en|laurea",
            FLAGS);

    private static final Pattern PRACTISED = Pattern.compile(
            "ma(î|i)tris|connaissance|conocimiento|conhecimento|conoscenz|dominio|kennis|umgang|beherrsch"
                    + "|experience|erfahrung|exp(é|e)rience|experiencia|knowledge|kenntniss|skills|years|jahre"
                    + "|proficien|with|mit\\b",
            FLAGS);

    /** (m/w/d), (H/F), (m/f/x) */
    private static final Pattern GENDERS =
            Pattern.compile("\\(\\s?\\p{L}(?:\\s?[/|*,]\\s?\\p{L}){1,4}\\s?\\)|(?<=\\p{L})[/:*](?:in|innen)\\b");

    /** The program with its capital, wherever a demand names it; the verb has none. */
    private static final Pattern EXCEL = Pattern.compile("(?<!^)(?<!^[-–•*] )\\bExcel\\b|^[-–•*\\s]*Excel\\b");

    private static final String EXCEL_SKILL = "Microsoft Excel";

    /** An ordinary word with its capital right before another skill: "Rust or Prometheus". */
    private static final Pattern BESIDE = Pattern.compile(
            "\\b(Rust|Swift|Dart|Julia|Ruby|Spark|Flask|Puppet|Chef|Unity|Sketch|Excel|Go|Spring|Confluence)(?:,| or| and| und| oder| et"
                    + "| ou| y| o| e| en| of|/| &) ?");

    private NamedSkills() {}

    /** Those of a sentence, in order. */
    static List<Mention> in(Sentence sentence, SkillDictionary dictionary) {
        return mentions(sentence, dictionary).stream()
                .filter(mention -> isSkill(sentence.text(), mention))
                .toList();
    }

    private static List<Mention> mentions(Sentence sentence, SkillDictionary dictionary) {
        var text = GENDERS.matcher(sentence.text())
                .replaceAll(found -> " ".repeat(found.group().length()));
        var mentions = new ArrayList<>(dictionary.scan(text));
        mentions.replaceAll(each -> tool(text, each, dictionary));
        var excel = EXCEL.matcher(text);
        while (excel.find()) {
            int start = excel.start();
            int end = excel.end();
            if (mentions.stream().noneMatch(each -> each.start() < end && start < each.end())) {
                mentions.add(new Mention(EXCEL_SKILL, start, end));
            }
        }
        var rust = BESIDE.matcher(text);
        while (rust.find()) {
            int start = rust.start(1);
            int end = rust.end(1);
            if (mentions.stream().anyMatch(each -> each.start() == rust.end())
                    && mentions.stream().noneMatch(each -> each.start() < end && start < each.end())) {
                dictionary.canonical(rust.group(1)).ifPresent(skill -> mentions.add(new Mention(skill, start, end)));
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::start));
        return mentions;
    }

    /** "Salesforce administrator" names somebody by the tool, unless a certificate is meant. */
    private static Mention tool(String text, Mention mention, SkillDictionary dictionary) {
        var words = text.substring(mention.start(), mention.end());
        int blank = words.lastIndexOf(' ');
        if (blank < 0 || !role(words) || CERTIFIED.matcher(text).find()) {
            return mention;
        }
        return dictionary
                .canonicalStrict(words.substring(0, blank))
                .map(skill -> new Mention(skill, mention.start(), mention.start() + blank))
                .orElse(mention);
    }

    private static boolean isSkill(String sentence, Mention mention) {
        var words = sentence.substring(mention.start(), mention.end());
        if (MANNERS.contains(mention.skill())) {
            return false;
        }
        return !(role(words) && !words.equalsIgnoreCase(mention.skill()))
                        && !fieldOfStudy(sentence, mention)
                        && !(PASSING.matcher(words).matches() && !isField(sentence, mention))
                        && mention.skill().length() + words.length() > 2
                        && !(mention.skill().equals("Driving")
                                || words.equals("HR") && !sentence.contains(",") && !isField(sentence, mention)
                                || isSuite(sentence, mention))
                || words.equals("R")
                || words.equals("C");
    }

    /** "Five years in HR" */
    private static boolean isField(String sentence, Mention mention) {
        return FIELD.matcher(sentence.substring(0, mention.start())).find();
    }

    /** "Regression suites" are tests and no statistics. */
    private static boolean isSuite(String sentence, Mention mention) {
        return mention.skill().equals("Regression analysis") && sentence.startsWith(" suite", mention.end());
    }

    /** Work that is done rather than a tool: project management, storage, troubleshooting. */
    static boolean isActivity(String skill) {
        int blank = skill.indexOf(' ');
        boolean lower = blank > 0
                && Character.isLowerCase(skill.charAt(blank + 1))
                && skill.chars().skip(1).noneMatch(Character::isUpperCase);
        return lower || blank < 0 && ACTIVITY.matcher(skill).find() && !skill.equals("Spring");
    }

    /** "Data engineer" names a person, not something to know. */
    private static boolean role(String words) {
        return ROLE.matcher(words).find();
    }

    /** "Degree in computer science" names what was studied, up to a word of experience. */
    private static boolean fieldOfStudy(String sentence, Mention mention) {
        var degree = STUDIED.matcher(sentence);
        if (!degree.find() || degree.end() > mention.start()) {
            return false;
        }
        var between = sentence.substring(degree.end(), mention.start());
        return between.indexOf(';') < 0
                && isActivity(mention.skill())
                && !PRACTISED.matcher(between).find()
                && !(isTrade(between) && isOnly(sentence, mention) && !SCIENCES.contains(mention.skill()));
    }

    /** "A degree in civil engineering": one field and no other, which names what the work is. */
    private static boolean isOnly(String sentence, Mention mention) {
        return !OTHER_FIELD
                .matcher(sentence.substring(mention.end(), Math.min(sentence.length(), mention.end() + FIELD_REACH)))
                .find();
    }

    private static boolean isTrade(String between) {
        return between.indexOf(',') < 0 && !ALTERNATIVE.matcher(between).find();
    }
}
