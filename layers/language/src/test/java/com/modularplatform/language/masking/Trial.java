package com.modularplatform.language.masking;

import com.modularplatform.domain.reading.Masked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Messages with one contact each, made from a seed, and how the masker fares with them. */
final class Trial {
    private static final List<String> FRAMES = List.of(
            "Contact: %s",
            "%s works best for me",
            "Send it to %s, thanks!",
            "You can write to %s",
            "Call me at %s please",
            "my contact is %s ok?",
            "%s",
            "Sure, here you go: %s. Talk soon",
            "If the portal fails try %s instead.",
            "Danke, am besten %s",
            "Je suis joignable ici : %s merci",
            "escríbeme a %s por favor");
    private static final List<String> NAMES = List.of(
            "rowan",
            "hanna.jobs",
            "ines_k",
            "miguel1990",
            "samuel.k",
            "emily.dev",
            "li.wei",
            "priya_22",
            "jschmidt",
            "o.brien",
            "zoe",
            "anna-lena");
    private static final List<String> HOSTS =
            List.of("example", "mailbox", "gmail", "acme-corp", "webmail", "proton", "posteo", "firma");
    private static final List<String> TOPS = List.of("com", "org", "net", "de", "io", "fr");
    private static final List<String> PHONES = List.of(
            "+1 206 555 0112",
            "(206) 555-0177",
            "+44 1632 960 221",
            "020 7946 0199",
            "+91 98765 43210",
            "98765 43210",
            "+49 30 901820",
            "0171 2345678",
            "+33 6 12 34 56 78",
            "06 12 34 56 78",
            "+34 612 345 678",
            "+55 11 98765-4321",
            "(11) 98765-4321",
            "+351 912 345 678",
            "+61 491 570 156",
            "+81 90 1234 5678",
            "+86 138 0013 8000",
            "+971 50 123 4567",
            "+48 512 345 678",
            "07911 123456",
            "+31 6 12345678");

    /** @param truth the disguised contact as it stands in the text */
    record Case(String way, Masked.Kind kind, String text, int start, int end) {}

    private Trial() {}

    static List<Case> contacts(long seed, int each) {
        var random = new Random(seed);
        var cases = new ArrayList<Case>();
        EmailDisguises.all().forEach((way, disguise) -> {
            for (int i = 0; i < each; i++) {
                var address = new EmailDisguises.Address(pick(random, NAMES), pick(random, HOSTS), pick(random, TOPS));
                cases.add(framed(random, "e-mail, " + way, Masked.Kind.EMAIL, disguise.apply(address)));
            }
        });
        PhoneDisguises.all().forEach((way, disguise) -> {
            for (int i = 0; i < each; i++) {
                var number = new PhoneDisguises.Number(pick(random, PHONES));
                cases.add(framed(random, "phone, " + way, Masked.Kind.PHONE, disguise.apply(number)));
            }
        });
        return cases;
    }

    private static Case framed(Random random, String way, Masked.Kind kind, String contact) {
        String frame = pick(random, FRAMES);
        String text = frame.formatted(contact);
        int start = frame.indexOf("%s");
        int label = contact.startsWith("WhatsApp ")
                ? 9
                : contact.startsWith("Tel.: ")
                        ? 6
                        : contact.startsWith("tel:") ? 4 : contact.startsWith("mailto:") ? 7 : 0;
        return new Case(way, kind, text, start + label, start + contact.length());
    }

    /** Whether hits of the kind cover at least four fifths of the contact's letters and digits. */
    static boolean found(Masked masked, Masked.Kind kind, String text, int start, int end) {
        int all = 0;
        int covered = 0;
        for (int i = start; i < end; i++) {
            int type = Character.getType(text.charAt(i));
            if (Character.isLetterOrDigit(text.charAt(i))
                    || type == Character.SURROGATE
                    || type == Character.OTHER_NUMBER) {
                int at = i;
                all++;
                covered += masked.spans().stream()
                                .anyMatch(hit -> hit.type() == kind && hit.start() <= at && hit.end() > at)
                        ? 1
                        : 0;
            }
        }
        return covered * 5 >= all * 4 && covered > 0;
    }

    static <T> T pick(Random random, List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    /** Prints what was missed by way and what alarmed by kind; {@code all}, or only every other way. */
    public static void main(String[] arguments) {
        int half = arguments.length > 0 ? Integer.parseInt(arguments[0]) : -1;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        var masker = new MaskingPipeline();
        Map<String, int[]> ways = new TreeMap<>();
        Map<String, String> missed = new TreeMap<>();
        for (var each : contacts(seed, 25)) {
            if (half >= 0 && Math.floorMod(each.way().hashCode(), 2) != half) {
                continue;
            }
            var count = ways.computeIfAbsent(each.way(), way -> new int[2]);
            count[1]++;
            var masked = masker.mask(each.text(), List.of());
            if (found(masked, each.kind(), each.text(), each.start(), each.end())) {
                count[0]++;
            } else {
                missed.merge(
                        each.way(), each.text().replace("\n", "\\n"), (a, b) -> a.length() > 150 ? a : a + " | " + b);
            }
        }
        int[] email = new int[2];
        int[] phone = new int[2];
        ways.forEach((way, count) -> {
            int[] sum = way.startsWith("e-mail") ? email : phone;
            sum[0] += count[0];
            sum[1] += count[1];
            if (count[0] < count[1]) {
                System.out.printf("%-36s %2d/%d  %s%n", way, count[0], count[1], missed.get(way));
            }
        });
        System.out.printf("e-mail %.3f  phone %.3f%n", email[0] / (double) email[1], phone[0] / (double) phone[1]);
        var random = new Random(seed);
        int alarms = 0;
        int sentences = 0;
        int index = 0;
        for (var kind : LookAlikeSentences.all().entrySet()) {
            if (half >= 0 && index++ % 2 != half) {
                continue;
            }
            int wrong = 0;
            String shown = "";
            for (int i = 0; i < 50; i++) {
                String text = kind.getValue().apply(random);
                sentences++;
                var masked = masker.mask(text, List.of());
                if (!masked.clean()) {
                    wrong++;
                    shown = masked.text() + "  <  " + text;
                }
            }
            alarms += wrong;
            if (wrong > 0) {
                System.out.printf("alarm %-24s %2d/50  %s%n", kind.getKey(), wrong, shown);
            }
        }
        System.out.printf("alarms %d of %d = %.4f%n", alarms, sentences, alarms / (double) sentences);
    }
}
