package com.modularplatform.local.provision;

import com.modularplatform.local.template.Blueprint.SecretSpec;
import com.modularplatform.local.template.Expressions;
import java.util.List;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** Secrets, generated once. */
record SecretSetup(Expressions names, Clients clients) {
    void create(List<SecretSpec> specs) {
        try (var secrets = clients.secrets()) {
            for (var spec : specs) {
                names.know(spec.name(), arn(secrets, spec));
            }
        }
    }

    private static String arn(SecretsManagerClient secrets, SecretSpec spec) {
        try {
            return secrets.describeSecret(request -> request.secretId(spec.name()))
                    .arn();
        } catch (ResourceNotFoundException absent) {
            var value = secrets.getRandomPassword(request ->
                            request.passwordLength((long) spec.length()).excludePunctuation(spec.withoutPunctuation()))
                    .randomPassword();
            return secrets.createSecret(request -> request.name(spec.name()).secretString(value))
                    .arn();
        }
    }
}
