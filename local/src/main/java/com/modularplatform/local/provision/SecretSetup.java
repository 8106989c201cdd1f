package com.modularplatform.local.provision;

import com.modularplatform.local.template.Blueprint.SecretSpec;
import com.modularplatform.local.template.Expressions;
import java.security.SecureRandom;
import java.util.List;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** Secrets, generated once. */
record SecretSetup(Expressions names, Clients clients) {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String PUNCTUATION = "!#$%&()*+,-./:;<=>?@[]^_{|}~";

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
            return secrets.createSecret(request -> request.name(spec.name()).secretString(generated(spec)))
                    .arn();
        }
    }

    private static String generated(SecretSpec spec) {
        var characters = spec.withoutPunctuation() ? LETTERS : LETTERS + PUNCTUATION;
        var secret = new StringBuilder();
        new SecureRandom()
                .ints(spec.length(), 0, characters.length())
                .forEach(at -> secret.append(characters.charAt(at)));
        return secret.toString();
    }
}
