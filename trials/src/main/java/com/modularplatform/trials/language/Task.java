package com.modularplatform.trials.language;

import java.io.IOException;
import java.nio.file.Path;

/** One kind of question that can be put to the readers. */
@FunctionalInterface
interface Task {
    /**
     * Answers everything in {@code input}. One bad document or line gives an error in its place and the run goes on.
     *
     * @throws IOException when the input cannot be read or the output cannot be written at all
     */
    void run(Path input, Path output) throws IOException;
}
