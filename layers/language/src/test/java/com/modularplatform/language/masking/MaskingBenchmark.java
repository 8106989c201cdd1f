package com.modularplatform.language.masking;

import com.modularplatform.domain.reading.Masked;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What masking one chat message costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MaskingBenchmark {
    private static final List<String> PREVIOUS = List.of(
            "Hi, thanks for reaching out!",
            "I have 10 years of experience with Java.",
            "Yes, I am still looking.",
            "Which team is it?",
            "Sounds good.");

    @Param({
        "Hello team, I worked from 2010 - 2015 on the payments platform and would love to hear more about the role.",
        "Send it to rowan.jobs at example dot net, thanks!",
        "Call me at +1 206 555 0112 please, I am free after 10:30 tomorrow."
    })
    public String message;

    private final MaskingPipeline masker = new MaskingPipeline();

    @Benchmark
    public Masked alone() {
        return masker.mask(message, List.of());
    }

    @Benchmark
    public Masked withFivePrevious() {
        return masker.mask(message, PREVIOUS);
    }
}
