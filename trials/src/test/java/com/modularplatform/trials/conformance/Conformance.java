package com.modularplatform.trials.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A class of tests that every AWS must pass, but for the differences listed in {@code trials/emulators/README.md}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Differences.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface Conformance {}
