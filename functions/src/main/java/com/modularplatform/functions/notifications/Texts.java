package com.modularplatform.functions.notifications;

import com.modularplatform.core.TenantId;
import com.modularplatform.domain.analyses.AnalysisId;
import com.modularplatform.domain.events.DomainEvent;
import com.modularplatform.domain.people.Account;
import com.modularplatform.domain.resumes.ResumeId;
import com.modularplatform.platform.Platform;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people are told of each event. */
record Texts(Platform platform) {
    /**
     * @param link path of what it is about, for the notification
     * @param action what the e-mail offers to do; null: nothing
     */
    record Text(
            String title,
            String body,
            @Nullable String link,
            @Nullable Action action) {}

    /** @param path with its token, where it has one; stands in the e-mail only */
    record Action(String label, String path) {}

    /** Empty for an event that is nobody's to be told, or whose thing is gone. */
    Optional<Text> of(DomainEvent event, Account account) {
        return switch (event.type()) {
            case "account.registered" ->
                Optional.of(new Text(
                        "Confirm your e-mail address",
                        "Welcome. Please confirm that this address is yours; the link is good for 24 hours.",
                        null,
                        new Action(
                                "Confirm address",
                                "/verify-email?token="
                                        + platform.mailedTokens()
                                                .verification(
                                                        account.id(),
                                                        account.email(),
                                                        platform.clock().instant()))));
            case "password.reset_requested" ->
                Optional.of(new Text(
                        "A new password was asked for",
                        "Somebody asked for a new password for your account. The link is good for one hour and works once."
                                + " If it was not you, nothing needs to be done.",
                        null,
                        new Action(
                                "Set a new password",
                                "/reset-password?token="
                                        + platform.mailedTokens()
                                                .reset(account.id(), event.at(), account.passwordVersion()))));
            case "password.changed" ->
                Optional.of(new Text(
                        "Your password was changed",
                        "Your other sessions were signed out. If it was not you, ask for a new password at once.",
                        null,
                        null));
            case "resume.completed" -> resume(event, account, "Your resume was read", "We have read “%s”.");
            case "resume.failed" ->
                resume(event, account, "Your resume could not be read", "“%s” could not be read. %s");
            case "cv.analysis.completed" -> analysis(event, "CV analysis completed");
            case "cv.analysis.failed" -> analysis(event, "CV analysis failed");
            case "license.activated" ->
                platform.modules()
                        .bySlug(event.data().getOrDefault("module", ""))
                        .map(module -> new Text(
                                module.name() + " is ready",
                                "Your organisation may use %s now.".formatted(module.name()),
                                "/v1/marketplace/modules/" + module.slug(),
                                null));
            default -> Optional.empty();
        };
    }

    private Optional<Text> resume(DomainEvent event, Account account, String title, String body) {
        return platform.resumes()
                .get(account.id(), new ResumeId(event.data().getOrDefault("resume", "")))
                .map(stored -> stored.value())
                .map(resume -> new Text(
                        title,
                        body.formatted(resume.fileName(), resume.failure()),
                        "/api/v1/candidates/me/resumes/" + resume.id(),
                        null));
    }

    private Optional<Text> analysis(DomainEvent event, String title) {
        return platform.analyses()
                .get(
                        new TenantId(event.data().getOrDefault("tenant", "")),
                        new AnalysisId(event.data().getOrDefault("analysis", "")))
                .map(stored -> stored.value())
                .map(a -> new Text(
                        title,
                        a.score() == null
                                ? "“%s” could not be analysed. %s".formatted(a.fileName(), a.failure())
                                : "“%s” scores %s of 100 for %s."
                                        .formatted(
                                                a.fileName(), a.score(), a.job().title()),
                        "/v1/cv-analysis/" + a.id(),
                        null));
    }
}
