package com.modularplatform.local.provision;

import com.modularplatform.local.template.Blueprint.ScheduleSpec;
import com.modularplatform.local.template.Expressions;
import java.util.List;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;

/** Schedules that call functions. */
record ScheduleSetup(Expressions names, Clients clients) {
    void create(List<ScheduleSpec> specs) {
        try (var schedules = clients.schedules()) {
            specs.forEach(spec -> create(schedules, spec));
        }
    }

    private void create(SchedulerClient schedules, ScheduleSpec spec) {
        try {
            schedules.createSchedule(request -> request.name(spec.name())
                    .scheduleExpression(spec.expression())
                    .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
                    .target(target -> target.arn(
                                    names.lookUp(spec.function() + ".Alias").orElseThrow())
                            .roleArn("arn:aws:iam::%s:role/local".formatted(Expressions.ACCOUNT))
                            .retryPolicy(policy -> policy.maximumRetryAttempts(spec.maxRetries()))));
        } catch (ConflictException there) {
            // kept from an earlier run
        }
    }
}
