package com.modularplatform.local.template;

/** The template says something the local platform cannot do; the message names the place and the word. */
public final class TemplateFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message where and what, in a sentence for the template's author */
    public TemplateFault(String message) {
        super(message);
    }
}
