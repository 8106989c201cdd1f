package com.modularplatform.documents.report;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Writes the sample reports to a folder and tells how long rendering takes once it is warm. Run with the test class path:
 * {@code java com.modularplatform.documents.report.ReportTimes FOLDER [RUNS]}.
 */
final class ReportTimes {
    private ReportTimes() {}

    public static void main(String[] args) throws Exception {
        var folder = Files.createDirectories(Path.of(args[0]));
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        var report = new PdfReport();
        long begun = System.nanoTime();
        write(folder, "ordinary", report.render(Samples.ordinary()));
        System.out.printf("first: %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        write(folder, "large", report.render(Samples.large()));
        write(folder, "bare", report.render(Samples.bare()));
        write(folder, "arabic", report.render(Samples.named("محمد عبد الله الأحمد", "سيرة ذاتية.pdf")));
        write(folder, "hebrew", report.render(Samples.named("דוד בן-גוריון", "קורות חיים.pdf")));
        write(folder, "hindi", report.render(Samples.named("प्रियंका श्रीवास्तव", "जीवनवृत्त.pdf")));
        write(folder, "chinese", report.render(Samples.named("王小明 (Wang Xiaoming)", "简历・履歴書・이력서.pdf")));
        write(
                folder,
                "greek",
                report.render(Samples.named("Γιώργος Παπαδόπουλος / Дмитрий Ёлкин / Łukasz Żółć", "βιογραφικό.pdf")));
        write(folder, "thai", report.render(Samples.named("สมชาย ใจดี · გიორგი · Արամ", "😀 emoji தமிழ்.pdf")));
        write(
                folder,
                "markup",
                report.render(Samples.everywhere(
                        "<script>alert(1)</script><img src='file:///etc/passwd'/> =1+1 & \"x\" 'y' {{ 7*7 }}")));
        for (var name : new String[] {"ordinary", "large"}) {
            var sample = name.equals("large") ? Samples.large() : Samples.ordinary();
            for (int i = 0; i < 30; i++) {
                report.render(sample);
            }
            var millis = new double[runs];
            var thread = ManagementFactory.getThreadMXBean();
            long cpu = thread.getCurrentThreadCpuTime();
            for (int i = 0; i < runs; i++) {
                long start = System.nanoTime();
                report.render(sample);
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
            cpu = thread.getCurrentThreadCpuTime() - cpu;
            Arrays.sort(millis);
            System.out.printf(
                    "%s: p50 %.0f ms, p95 %.0f ms, CPU of the thread %.0f ms a report, %d runs%n",
                    name, millis[runs / 2], millis[runs * 95 / 100], cpu / 1e6 / runs, runs);
        }
    }

    private static void write(Path folder, String name, byte[] pdf) throws Exception {
        Files.write(folder.resolve(name + ".pdf"), pdf);
        System.out.printf("%s: %d bytes%n", name, pdf.length);
    }
}
