package com.modularplatform.language.resume;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of human languages, in the languages resumes are written in. */
final class Tongues {
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (var code : Locale.getISOLanguages()) {
            for (var in : List.of("en", "de", "fr", "es", "pt", "it", "nl", "sv")) {
                NAMES.putIfAbsent(Fold.of(Locale.of(code).getDisplayLanguage(Locale.of(in))), code);
            }
        }
        NAMES.putAll(Map.of(
                "mandarin",
                "zh",
                "cantonese",
                "zh",
                "farsi",
                "fa",
                "flemish",
                "nl",
                "castellano",
                "es",
                "valenciano",
                "ca",
                "english language",
                "en",
                "brazilian portuguese",
                "pt",
                "swiss german",
                "de",
                "tagalog",
                "tl"));
        NAMES.keySet().removeIf(name -> name.length() < 3);
    }

    private Tongues() {}

    /** The ISO code of a language by its name; null when it is none. */
    static @Nullable String named(String text) {
        return NAMES.get(Fold.of(text));
    }
}
