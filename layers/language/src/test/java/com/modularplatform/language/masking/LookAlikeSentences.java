package com.modularplatform.language.masking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Sentences with numbers and signs that are no contact, as colleagues and candidates write them every day. */
final class LookAlikeSentences {
    private LookAlikeSentences() {}

    static Map<String, Function<Random, String>> all() {
        var kinds = new LinkedHashMap<String, Function<Random, String>>();
        kinds.put("year range", r -> "I worked there from %d - %d.".formatted(year(r), year(r)));
        kinds.put("year range glued", r -> "Employment: %d-%d, full time".formatted(year(r), year(r)));
        kinds.put(
                "date",
                r -> "The interview is on %02d/%02d/%d.".formatted(1 + r.nextInt(12), 1 + r.nextInt(28), year(r)));
        kinds.put(
                "iso date",
                r -> "Available from %d-%02d-%02d on".formatted(year(r), 1 + r.nextInt(12), 1 + r.nextInt(28)));
        kinds.put(
                "German date",
                r -> "Ich bin ab dem %02d.%02d.%d frei.".formatted(1 + r.nextInt(28), 1 + r.nextInt(12), year(r)));
        kinds.put(
                "timestamp",
                r -> "The crash was at %d-%02d-%02d %02d:%02d:%02d.%03d"
                        .formatted(
                                year(r),
                                1 + r.nextInt(12),
                                1 + r.nextInt(28),
                                r.nextInt(24),
                                r.nextInt(60),
                                r.nextInt(60),
                                r.nextInt(1000)));
        kinds.put(
                "iso timestamp",
                r -> "Deployed %d-%02d-%02dT%02d:%02d:%02dZ"
                        .formatted(
                                year(r),
                                1 + r.nextInt(12),
                                1 + r.nextInt(28),
                                r.nextInt(24),
                                r.nextInt(60),
                                r.nextInt(60)));
        kinds.put("unix time", r -> "The token expires at %d.".formatted(1_600_000_000L + r.nextInt(150_000_000)));
        kinds.put(
                "unix milliseconds",
                r -> "It logged %d as the time".formatted(1_600_000_000_000L + r.nextInt(1_000_000_000)));
        kinds.put(
                "time",
                r -> "Can we meet at %d:%02d or %d:%02d?"
                        .formatted(r.nextInt(24), r.nextInt(60), r.nextInt(24), r.nextInt(60)));
        kinds.put(
                "salary", r -> "Salary %d - %d.".formatted(30000 + 1000 * r.nextInt(50), 80000 + 1000 * r.nextInt(50)));
        kinds.put(
                "salary with thousands",
                r -> "My expectation is €%d,%03d to €%d,%03d"
                        .formatted(40 + r.nextInt(50), 100 * r.nextInt(10), 90 + r.nextInt(50), 0));
        kinds.put(
                "price",
                r -> "It cost $%d,%03d,%03d.%02d"
                        .formatted(1 + r.nextInt(9), r.nextInt(1000), r.nextInt(1000), r.nextInt(100)));
        kinds.put(
                "German price",
                r -> "Das Projekt hatte %d.%03d.%03d Euro Budget"
                        .formatted(1 + r.nextInt(9), r.nextInt(1000), r.nextInt(1000)));
        kinds.put(
                "lakh",
                r -> "My current CTC is Rs. %d,%02d,%03d per year"
                        .formatted(10 + r.nextInt(60), r.nextInt(100), r.nextInt(1000)));
        kinds.put(
                "version", r -> "Version %d.%d.%d is fine.".formatted(1 + r.nextInt(30), r.nextInt(30), r.nextInt(30)));
        kinds.put(
                "long version",
                r -> "Windows 10.0.%d.%d fixed it".formatted(10000 + r.nextInt(10000), r.nextInt(5000)));
        kinds.put(
                "v version",
                r -> "upgrade to v%d.%d.%d-rc.%d".formatted(r.nextInt(9), r.nextInt(20), r.nextInt(300), r.nextInt(9)));
        kinds.put(
                "ip",
                r -> "The server %d.%d.%d.%d is down"
                        .formatted(1 + r.nextInt(250), r.nextInt(250), r.nextInt(250), r.nextInt(250)));
        kinds.put(
                "ip with port",
                r -> "Connect to %d.%d.%d.%d:%d"
                        .formatted(
                                1 + r.nextInt(250),
                                r.nextInt(250),
                                r.nextInt(250),
                                r.nextInt(250),
                                1000 + r.nextInt(60000)));
        kinds.put(
                "ipv6",
                r -> "ping 2001:db8:%x:%x:%x:%x:%x:%x"
                        .formatted(
                                r.nextInt(65536),
                                r.nextInt(65536),
                                r.nextInt(65536),
                                r.nextInt(65536),
                                r.nextInt(65536),
                                r.nextInt(65536)));
        kinds.put(
                "mac",
                r -> "MAC %02x:%02x:%02x:%02x:%02x:%02x"
                        .formatted(
                                r.nextInt(256),
                                r.nextInt(256),
                                r.nextInt(256),
                                r.nextInt(256),
                                r.nextInt(256),
                                r.nextInt(256)));
        kinds.put("ticket", r -> "See ticket ABC-%d.".formatted(r.nextInt(10_000_000)));
        kinds.put(
                "ticket number", r -> "Ticket #%d is still open".formatted(1_000_000_000L + r.nextInt(1_000_000_000)));
        kinds.put("invoice", r -> "Invoice #%d-%04d".formatted(year(r), r.nextInt(10000)));
        kinds.put("invoice word", r -> "Invoice no. %d was paid".formatted(10_000_000L + r.nextInt(900_000_000)));
        kinds.put(
                "order",
                r -> "Order number: %d-%d-%d"
                        .formatted(1000 + r.nextInt(9000), 1000 + r.nextInt(9000), 1000 + r.nextInt(9000)));
        kinds.put(
                "order digits",
                r -> "my order %d has not arrived".formatted(1_000_000_000L + r.nextInt(1_000_000_000)));
        kinds.put(
                "Amazon order",
                r -> "Amazon order %03d-%07d-%07d"
                        .formatted(r.nextInt(1000), r.nextInt(10_000_000), r.nextInt(10_000_000)));
        kinds.put("tracking", r -> "The tracking id is 1Z999AA1%010d".formatted(r.nextInt(1_000_000_000)));
        kinds.put("tracking digits", r -> "Tracking number %d".formatted(100_000_000_000L + r.nextInt(1_000_000_000)));
        kinds.put("isbn 13", r -> "ISBN 978-3-16-%06d-%d".formatted(r.nextInt(1_000_000), r.nextInt(10)));
        kinds.put("isbn digits", r -> "I learned it from the book 978%010d".formatted(r.nextInt(1_000_000_000)));
        kinds.put("isbn 10", r -> "The book is 0-306-40615-2, page %d".formatted(r.nextInt(400)));
        kinds.put("card", r -> "the card ending in 4111 1111 1111 %04d".formatted(r.nextInt(10000)));
        kinds.put("ssn", r -> "My SSN is %03d-%02d-%04d".formatted(r.nextInt(900), r.nextInt(100), r.nextInt(10000)));
        kinds.put("zip", r -> "I live in Beverly Hills, CA 90210-%04d".formatted(r.nextInt(10000)));
        kinds.put(
                "postcode",
                r -> "Office: Hauptstr. %d, %05d Berlin".formatted(1 + r.nextInt(100), 10000 + r.nextInt(80000)));
        kinds.put(
                "uuid",
                r -> "request id %08x-%04x-4%03x-a%03x-%012d failed"
                        .formatted(
                                r.nextInt(),
                                r.nextInt(65536),
                                r.nextInt(4096),
                                r.nextInt(4096),
                                100_000_000_000L + r.nextInt(1_000_000_000)));
        kinds.put(
                "sha",
                r -> "commit %08x%08x%08x%08x%08x"
                        .formatted(r.nextInt(), r.nextInt(), r.nextInt(), r.nextInt(), r.nextInt()));
        kinds.put("short hash", r -> "reverted in %07x".formatted(r.nextInt(0xFFFFFFF)));
        kinds.put("hex", r -> "segfault at 0x%08X".formatted(r.nextInt()));
        kinds.put(
                "coordinates",
                r -> "The office is at 52.%06d, 13.%06d".formatted(r.nextInt(1_000_000), r.nextInt(1_000_000)));
        kinds.put("pi", r -> "pi is 3.14159265358979 roughly, I use %d digits".formatted(3 + r.nextInt(9)));
        kinds.put("resolution", r -> "It runs at %dx%d".formatted(1000 + r.nextInt(3000), 700 + r.nextInt(2000)));
        kinds.put("http codes", r -> "We saw 404, 500, 502 and 503 in the last %d days".formatted(2 + r.nextInt(20)));
        kinds.put("users", r -> "The service has %d users".formatted(1_000_000 + r.nextInt(900_000_000)));
        kinds.put(
                "users spaced",
                r -> "about %d %03d %03d users a month"
                        .formatted(1 + r.nextInt(900), r.nextInt(1000), r.nextInt(1000)));
        kinds.put(
                "rows",
                r -> "a table with %d,%03d,%03d rows".formatted(1 + r.nextInt(900), r.nextInt(1000), r.nextInt(1000)));
        kinds.put("bytes", r -> "The heap was %d bytes".formatted(1_000_000_000L + r.nextInt(1_000_000_000)));
        kinds.put("percent", r -> "Uptime 99.%d %%, latency down by %d%%".formatted(r.nextInt(1000), r.nextInt(90)));
        kinds.put("counting", r -> "1 2 3 4 5 6 7 8 9 10, %s".formatted(r.nextBoolean() ? "go" : "start"));
        kinds.put("counting words", r -> "one two three four five six seven eight nine ten");
        kinds.put("bits", r -> "The mask is 1 0 1 1 0 0 1 0 %d".formatted(r.nextInt(2)));
        kinds.put("binary", r -> "In binary it is 10110101101%d".formatted(r.nextInt(2)));
        kinds.put(
                "list",
                r -> "The ids are %d, %d, %d and %d"
                        .formatted(r.nextInt(1000), r.nextInt(1000), r.nextInt(1000), r.nextInt(1000)));
        kinds.put("iso standard", r -> "certified for ISO/IEC 27001:%d and ISO 9001:2015".formatted(year(r)));
        kinds.put(
                "rfc",
                r -> "see RFC %d section %d.%d.%d"
                        .formatted(1000 + r.nextInt(8000), r.nextInt(9), r.nextInt(9), r.nextInt(9)));
        kinds.put(
                "doi",
                r -> "doi:10.1145/%d.%d".formatted(1_000_000 + r.nextInt(9_000_000), 1_000_000 + r.nextInt(9_000_000)));
        kinds.put(
                "arxiv",
                r -> "arXiv:%02d%02d.%05d".formatted(10 + r.nextInt(15), 1 + r.nextInt(12), r.nextInt(100_000)));
        kinds.put(
                "patent",
                r -> "Patent US %d,%03d,%03d B2".formatted(5 + r.nextInt(6), r.nextInt(1000), r.nextInt(1000)));
        kinds.put("iban", r -> "IBAN DE%02d 3704 0044 0532 %04d 00".formatted(10 + r.nextInt(80), r.nextInt(10000)));
        kinds.put("account", r -> "Account number %d".formatted(100_000_000 + r.nextInt(900_000_000)));
        kinds.put(
                "zoom",
                r -> "Zoom meeting ID: %d %04d %04d"
                        .formatted(800 + r.nextInt(100), r.nextInt(10000), r.nextInt(10000)));
        kinds.put("flight", r -> "My flight LH%d lands at gate %d".formatted(100 + r.nextInt(900), r.nextInt(90)));
        kinds.put(
                "scores",
                r -> "GRE %d/%d, TOEFL %d, GPA 3.%d/4.0"
                        .formatted(300 + r.nextInt(40), 340, 80 + r.nextInt(40), r.nextInt(100)));
        kinds.put("employee", r -> "Employee ID %08d".formatted(r.nextInt(100_000_000)));
        kinds.put(
                "cpf",
                r -> "Meu CPF: %03d.%03d.%03d-%02d"
                        .formatted(r.nextInt(1000), r.nextInt(1000), r.nextInt(1000), r.nextInt(100)));
        kinds.put(
                "German invoice",
                r -> "Rechnungsnummer %d vom %02d.%02d.%d"
                        .formatted(
                                1_000_000_000L + r.nextInt(1_000_000_000),
                                1 + r.nextInt(28),
                                1 + r.nextInt(12),
                                year(r)));
        kinds.put(
                "French order",
                r -> "La commande n° %d est partie".formatted(1_000_000_000L + r.nextInt(1_000_000_000)));
        kinds.put("Spanish order", r -> "El pedido %d ya salió".formatted(1_000_000_000L + r.nextInt(1_000_000_000)));
        kinds.put(
                "annotation",
                r -> pick(
                        r,
                        "@Override is an annotation.",
                        "Add @Autowired to the field",
                        "use @media (max-width: %dpx)".formatted(400 + r.nextInt(500)),
                        "@Test fails with @BeforeEach"));
        kinds.put(
                "package",
                r -> pick(
                        r,
                        "npm i @angular/core@17.%d.0".formatted(r.nextInt(9)),
                        "npm install lodash@4.17.21",
                        "uses: actions/checkout@v4",
                        "pull repo/app@sha256:%064x".formatted(r.nextInt(1_000_000))));
        kinds.put(
                "git remote",
                r -> pick(
                        r,
                        "git clone git@github.com:org/repo%d.git".formatted(r.nextInt(99)),
                        "ssh root@10.0.%d.1".formatted(r.nextInt(250)),
                        "postgres://app:secret@db.example.com:5432/main",
                        "scp file deploy@web01:/srv"));
        kinds.put(
                "at a rate",
                r -> pick(
                        r,
                        "%d hours @ $%d".formatted(10 + r.nextInt(30), 40 + r.nextInt(100)),
                        "10 @ 5.99 each",
                        "Lunch @ noon?",
                        "see you @ the office"));
        kinds.put(
                "at a company",
                r -> pick(
                        r,
                        "I worked at booking.com for %d years".formatted(2 + r.nextInt(7)),
                        "Look at the code.",
                        "She is an engineer at monday.com",
                        "have a look at stackoverflow.com",
                        "the docs are at docs.python.org",
                        "I interned at Amazon, dot net team"));
        kinds.put(
                "dot net",
                r -> pick(
                        r,
                        "I use dot net at work",
                        "ASP dot NET and C sharp",
                        "look at the dot product",
                        "The dot com bubble was at its peak in %d".formatted(year(r)),
                        "We met at the point of sale"));
        kinds.put(
                "point at",
                r -> pick(
                        r,
                        "Arriva al punto, per favore",
                        "Je travaille chez Orange depuis %d".formatted(year(r)),
                        "Punkt drei ist wichtig, bei Fragen melden",
                        "Trabajo en el punto de venta %d".formatted(r.nextInt(90)),
                        "Ele chegou no ponto %d".formatted(r.nextInt(20))));
        kinds.put(
                "repository",
                r -> pick(
                        r,
                        "My code: https://github.com/spring-projects/spring-boot",
                        "see https://stackoverflow.com/questions/%d".formatted(10_000_000 + r.nextInt(60_000_000)),
                        "https://www.linkedin.com/company/acme",
                        "docs: https://kubernetes.io/docs/concepts/",
                        "https://example.com/orders/%d".formatted(1_000_000_000L + r.nextInt(1_000_000_000))));
        kinds.put(
                "platform",
                r -> pick(
                        r,
                        "I built a Telegram bot in Python",
                        "Signal processing and Line management",
                        "We use Slack and Microsoft Teams daily",
                        "I ran Instagram ads for %d brands".formatted(2 + r.nextInt(20)),
                        "Discord and WhatsApp integrations were my job",
                        "Managed Twitter campaigns"));
        kinds.put(
                "years",
                r -> "I have %d years of experience, %d of them in Java"
                        .formatted(5 + r.nextInt(15), 1 + r.nextInt(5)));
        kinds.put(
                "team",
                r -> "%d people in %d teams over %d countries, 24/7"
                        .formatted(10 + r.nextInt(90), 2 + r.nextInt(9), 2 + r.nextInt(20)));
        kinds.put("cron", r -> "The cron is 0 %d 1-5 * * and 30 2 * * 0".formatted(r.nextInt(24)));
        kinds.put("chess", r -> "I won 3-2, then lost 0-%d and 1-%d".formatted(1 + r.nextInt(5), 2 + r.nextInt(5)));
        kinds.put("sizes", r -> "The chunks are 1024, 2048, 4096 and %d bytes".formatted(8192));
        kinds.put(
                "fractions",
                r -> "0.%d is close to 0.%d"
                        .formatted(10_000_000 + r.nextInt(80_000_000), 10_000_000 + r.nextInt(80_000_000)));
        kinds.put(
                "job id",
                r -> "I applied for requisition R-%07d and JR%06d"
                        .formatted(r.nextInt(10_000_000), r.nextInt(1_000_000)));
        kinds.put("sku", r -> "SKU %05d-%04d-%03d".formatted(r.nextInt(100_000), r.nextInt(10_000), r.nextInt(1000)));
        kinds.put("ean", r -> "EAN 40063813%05d".formatted(r.nextInt(100_000)));
        kinds.put("vin", r -> "VIN 1HGCM82633A%06d".formatted(r.nextInt(1_000_000)));
        kinds.put("licence", r -> "Driver licence D%07d".formatted(r.nextInt(10_000_000)));
        kinds.put("hash tag", r -> "#100DaysOfCode day %d".formatted(1 + r.nextInt(100)));
        kinds.put(
                "words of numbers",
                r -> pick(
                        r,
                        "two or three of the five teams",
                        "one in ten of our seven hundred clients",
                        "three years, two months and four days",
                        "zwei von drei Projekten in fünf Jahren"));
        return kinds;
    }

    private static int year(Random random) {
        return 1995 + random.nextInt(30);
    }

    private static String pick(Random random, String... sentences) {
        return sentences[random.nextInt(sentences.length)];
    }
}
