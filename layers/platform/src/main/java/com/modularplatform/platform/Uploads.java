package com.modularplatform.platform;

import com.modularplatform.core.PersonId;
import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.core.TenantId;
import com.modularplatform.documents.read.ContentSniffer;
import com.modularplatform.domain.analyses.AnalysisId;
import com.modularplatform.domain.resumes.ResumeId;
import com.modularplatform.kernel.http.FileUpload;
import com.modularplatform.store.Objects;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Documents that people upload: what is taken, and where in the bucket they lie. */
public final class Uploads {
    /** The most a presigned upload takes. */
    public static final int MOST_BYTES = 104_857_600;

    /** How long the address of a presigned upload is good. */
    public static final Duration TICKET_LIFE = Duration.ofMinutes(15);

    /** What arrives lies here until it was read and found to be a document. */
    public static final String QUARANTINE = "quarantine/";

    private static final Set<String> TYPES = Set.of(
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.oasis.opendocument.text",
            "application/rtf",
            "text/html",
            "text/plain");

    private Uploads() {}

    /**
     * Stores what was uploaded. When that cannot be now, the row that waits for it is taken back: who is told to try again finds
     * nothing half done.
     */
    public static void store(Objects objects, String key, String contentType, FileUpload file, Runnable takeBack) {
        try {
            objects.put(key, contentType, file.bytes());
        } catch (Refusal unavailable) {
            try {
                takeBack.run();
            } catch (Refusal too) {
                unavailable.addSuppressed(too); // the sweeper ends it
            }
            throw unavailable;
        }
    }

    /** The type of a file by its content; one that is called something else is refused as one that is nothing we read. */
    public static String documentType(FileUpload file) {
        if (file.bytes().length == 0) {
            throw new Refusal(new Problem.Invalid("file", "is empty"));
        }
        return ContentSniffer.sniff(file.bytes())
                .filter(type -> ContentSniffer.agrees(type, file.fileName()))
                .map(ContentSniffer.Type::mediaType)
                .orElseThrow(() -> new Refusal(new Problem.UnsupportedMedia(
                        "UNSUPPORTED_DOCUMENT", "This is not a PDF, DOCX, ODT, RTF, HTML or TXT document.")));
    }

    /** The type an upload announces; the content is looked at when it arrives. */
    public static String announced(String contentType) {
        if (!TYPES.contains(contentType)) {
            throw new Refusal(new Problem.Invalid(
                    "contentType",
                    "must be one of "
                            + String.join(", ", TYPES.stream().sorted().toList())));
        }
        return contentType;
    }

    public static String name(FileUpload file) {
        return file.fileName().isEmpty() ? "document" : file.fileName();
    }

    /**
     * Where a document lies.
     *
     * @param quarantine key of what arrived, until it is read
     * @param kept prefix of what is kept of it, ending in a slash
     */
    public record Place(String quarantine, String kept) {
        /** Everything of the document. */
        public List<String> prefixes() {
            return List.of(quarantine, kept);
        }
    }

    /** A candidate's resume. */
    public static Place place(PersonId person, ResumeId resume) {
        return place("resumes/" + person + '/' + resume);
    }

    /** The document of a tenant's analysis. */
    public static Place place(TenantId tenant, AnalysisId analysis) {
        return place("analyses/" + tenant + '/' + analysis);
    }

    private static Place place(String name) {
        return new Place(QUARANTINE + name, "kept/" + name + '/');
    }
}
