package com.modularplatform.trials.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Lambda makes a handler by reflection, without arguments. */
final class HaveAPublicConstructorWithoutParameters extends ArchCondition<JavaClass> {
    HaveAPublicConstructorWithoutParameters() {
        super("have a public constructor without parameters");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var has = type.tryGetConstructor()
                .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC))
                .isPresent();
        events.add(new SimpleConditionEvent(type, has, type.getName() + (has ? " has one" : " has none")));
    }
}
