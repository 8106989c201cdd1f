package com.modularplatform.domain.reading;

/** A document gave no text. The message is a sentence for the person who uploaded it; it never quotes the document. */
public final class UnreadableDocument extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why; the code is stored, the sentence is shown. */
    public enum Reason {
        EMPTY("The file is empty."),
        UNSUPPORTED_TYPE("This is not a PDF, DOCX, ODT, RTF, HTML or TXT document."),
        ENCRYPTED("The document is protected by a password. Upload a copy without one."),
        DAMAGED("The document is damaged or cut off and cannot be opened."),
        ACTIVE_CONTENT(
                "The document carries macros or loads parts of itself from elsewhere. Upload it as a PDF instead."),
        TOO_LARGE("The document is larger than can be read once it is unpacked."),
        TOO_COMPLEX("The document took too long to read."),
        NO_TEXT("The document holds no text, only images. Upload a version whose text can be selected.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** A sentence a person understands. */
        public String sentence() {
            return sentence;
        }
    }

    private final Reason reason;

    public UnreadableDocument(Reason reason) {
        super(reason.sentence());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
