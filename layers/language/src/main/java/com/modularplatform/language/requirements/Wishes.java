package com.modularplatform.language.requirements;

import com.modularplatform.domain.reading.Requirements.SkillWish;
import com.modularplatform.domain.reading.Span;
import com.modularplatform.language.skills.Mention;
import com.modularplatform.language.skills.SkillDictionary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which skills a job text asks for, and how much. Named twice, required wins. */
final class Wishes {
    private static final int TITLED = 5;

    private static final int LONGEST_TITLE = 90;

    private static final int ENOUGH = 3;

    private final Map<String, SkillWish> found = new LinkedHashMap<>();

    private Wishes() {}

    static List<SkillWish> in(List<Sentence> sentences, SkillDictionary dictionary) {
        var wishes = new Wishes();
        var last = new ArrayList<Sentence>();
        for (int i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            if (i == 0 && sentences.size() >= TITLED && sentence.text().length() <= LONGEST_TITLE) {
                last.add(sentence);
            } else if (sentence.section() == Section.TASKS) {
                last.add(sentence);
            } else if (sentence.section() != Section.ASIDE) {
                wishes.add(
                        i > 0 && WishWords.isLikewise(sentence) && WishWords.preferred(sentences.get(i - 1))
                                ? sentence.in(Section.PREFERRED)
                                : sentence,
                        NamedSkills.in(sentence, dictionary),
                        false);
            }
        }
        // A title and tasks name the trade and what is done in it; where the text asks for next to nothing, that is all
        // there is.
        boolean enough = wishes.found.size() >= ENOUGH;
        for (var each : last) {
            wishes.add(each, NamedSkills.in(each, dictionary), enough);
        }
        return List.copyOf(wishes.found.values());
    }

    /** @param tools whether only tools count and what is merely done does not */
    private void add(Sentence sentence, List<Mention> mentions, boolean tools) {
        if (mentions.isEmpty() || WishWords.asksForNothing(sentence)) {
            return;
        }
        boolean open = WishWords.isOpen(sentence);
        var words = WishWords.cues(sentence.text());
        for (var mention : mentions) {
            if (tools && NamedSkills.isActivity(mention.skill())) {
                continue;
            }
            boolean required = !open && WishWords.required(sentence, mention.start(), mention.end(), words);
            var span = new Span(sentence.start() + mention.start(), sentence.start() + mention.end());
            found.merge(
                    mention.skill(),
                    new SkillWish(mention.skill(), required, false, span),
                    (first, second) -> first.required() || !second.required() ? first : second);
        }
    }
}
