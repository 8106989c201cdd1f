package com.modularplatform.domain.reading;

import java.util.List;

/**
 * The seam between the platform and its readers: what is asked of {@code layers/documents} and {@code layers/language}.
 * Each is a function without clock, network or state that a caller could see; the same input gives the same output.
 */
public final class Readers {
    private Readers() {}

    /** Bytes of a document to its text with layout. */
    @FunctionalInterface
    public interface DocumentReader {
        /**
         * @param bytes the whole document
         * @param name the file's name as its owner gave it; a hint at most, the content decides
         * @throws UnreadableDocument when no text can be had of it, with a reason a person understands
         */
        LayoutText read(byte[] bytes, String name) throws UnreadableDocument;
    }

    /** Text with layout to a structured resume. */
    @FunctionalInterface
    public interface ResumeParser {
        /** @param today the day that "present" means, for durations and gaps; readers have no clock of their own */
        Resume parse(LayoutText text, java.time.LocalDate today);
    }

    /** What a job asks for, out of its text and of what the caller said explicitly (which wins). */
    @FunctionalInterface
    public interface RequirementsReader {
        Requirements understand(String jobText, ExplicitRequirements explicit);
    }

    /** How a resume answers a job's requirements, by the formula {@link Match} states. */
    @FunctionalInterface
    public interface Matcher {
        Match match(Resume resume, Requirements requirements);
    }

    /** Hides contacts in a chat message. */
    @FunctionalInterface
    public interface ContactMasker {
        /** @param previous the sender's last messages, oldest first, at most five are looked at */
        Masked mask(String text, List<String> previous);
    }

    /** A report as a PDF file. */
    @FunctionalInterface
    public interface ReportRenderer {
        byte[] render(Report report);
    }
}
