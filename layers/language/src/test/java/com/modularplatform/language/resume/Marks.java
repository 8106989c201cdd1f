package com.modularplatform.language.resume;

import com.fasterxml.jackson.databind.JsonNode;
import com.modularplatform.domain.reading.PartialDate;
import com.modularplatform.domain.reading.Resume;
import com.modularplatform.domain.reading.Resume.Education;
import com.modularplatform.domain.reading.Resume.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a reading got right against a truth: strings agree from a token F1 of .8, dates to the truth's precision, entries
 * are paired with the most alike of the truth.
 */
final class Marks {
    int documents;
    int names;
    int emails;
    int phones;
    int skillsRight;
    int skillsRead;
    int skillsTrue;
    int entries;
    int entriesRight;
    int studies;
    int institutions;
    int degrees;

    void add(Resume read, JsonNode truth) {
        documents++;
        names += alike(read.basics().name(), truth.path("name").asText()) ? 1 : 0;
        emails += truth.path("email").asText().equalsIgnoreCase(read.basics().email()) ? 1 : 0;
        phones += tail(read.basics().phone()).equals(tail(truth.path("phone").asText())) ? 1 : 0;
        skills(read, truth);
        work(new ArrayList<>(read.work()), truth);
        education(new ArrayList<>(read.education()), truth);
    }

    private void skills(Resume read, JsonNode truth) {
        var said = new HashSet<String>();
        read.skills().stream()
                .filter(Resume.Skill::listed)
                .forEach(skill -> said.add(Fold.of(skill.keywords().getFirst())));
        var meant = new HashSet<String>();
        truth.path("skills").forEach(skill -> meant.add(Fold.of(skill.asText())));
        skillsRead += said.size();
        skillsTrue += meant.size();
        meant.retainAll(said);
        skillsRight += meant.size();
    }

    private void work(List<Work> read, JsonNode truth) {
        for (var entry : truth.path("experience")) {
            entries++;
            var title = entry.path("title").asText();
            var company = entry.path("company").asText();
            var format = truth.path("date_format").asText();
            for (var work : read) {
                if (alike(work.position(), title)
                        && alike(work.name(), company)
                        && agrees(work.startDate(), entry.path("start"), format)
                        && agrees(work.endDate(), entry.path("end"), format)) {
                    entriesRight++;
                    read.remove(work);
                    break;
                }
            }
        }
    }

    private void education(List<Education> read, JsonNode truth) {
        for (var entry : truth.path("education")) {
            studies++;
            var school = entry.path("institution").asText();
            for (var study : read) {
                if (alike(study.institution(), school)) {
                    institutions++;
                    var degree = Fold.of(study.studyType() + " " + study.area());
                    degrees += degree.contains(Fold.of(entry.path("degree").asText())) ? 1 : 0;
                    read.remove(study);
                    break;
                }
            }
        }
    }

    private static boolean agrees(@Nullable PartialDate read, JsonNode meant, String format) {
        if (meant.isNull()) {
            return read == null;
        }
        var text = meant.asText();
        return read != null && read.toString().startsWith(format.equals("YYYY") ? text.substring(0, 4) : text);
    }

    private static boolean alike(@Nullable String one, String other) {
        var left = new ArrayList<>(Arrays.asList(Fold.of(one == null ? "" : one).split(" ")));
        var right = Fold.of(other).split(" ");
        int sum = left.size() + right.length;
        int common = 0;
        for (var word : right) {
            common += left.remove(word) ? 1 : 0;
        }
        return 2.0 * common / sum >= .8;
    }

    private static String tail(@Nullable String phone) {
        var digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - 9));
    }

    double entryRate() {
        return entriesRight / (double) entries;
    }

    double skillsF1() {
        return 2.0 * skillsRight / (skillsRead + skillsTrue);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |",
                documents,
                names / (double) documents,
                emails / (double) documents,
                phones / (double) documents,
                skillsF1(),
                entryRate(),
                institutions / (double) studies,
                degrees / (double) studies);
    }
}
