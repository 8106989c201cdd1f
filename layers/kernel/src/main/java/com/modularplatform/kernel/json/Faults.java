package com.modularplatform.kernel.json;

import com.modularplatform.core.Violation;
import java.util.ArrayList;
import java.util.List;

/** Gathers every fault of one body, at most {@value #MOST} so that a hostile body cannot make a huge answer. */
public final class Faults {
    static final int MOST = 100;

    private final List<Violation> found = new ArrayList<>();

    public void add(String field, String message) {
        if (found.size() < MOST) {
            found.add(new Violation(field, message));
        }
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<Violation> list() {
        return List.copyOf(found);
    }
}
