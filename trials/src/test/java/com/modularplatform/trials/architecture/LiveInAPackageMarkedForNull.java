package com.modularplatform.trials.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** A {@code package-info.java} that carries {@code @NullMarked}, so that NullAway reads the package. */
final class LiveInAPackageMarkedForNull extends ArchCondition<JavaClass> {
    LiveInAPackageMarkedForNull() {
        super("live in a package whose package-info.java is @NullMarked");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(new SimpleConditionEvent(
                type, marked, type.getPackageName() + (marked ? " is marked" : " is not @NullMarked")));
    }
}
