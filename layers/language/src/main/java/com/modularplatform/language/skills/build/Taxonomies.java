package com.modularplatform.language.skills.build;

import java.io.IOException;
import java.nio.file.Path;

/** What O*NET, ESCO and Linguist add to the hand-written tables. */
record Taxonomies(Draft draft) {
    void add(Path folder) throws IOException {
    }
}
