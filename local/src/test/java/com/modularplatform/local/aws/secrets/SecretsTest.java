package com.modularplatform.local.aws.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.modularplatform.local.aws.AwsApi;
import com.modularplatform.local.aws.Clients;
import com.modularplatform.local.aws.SharedAws;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sts.StsClient;

class SecretsTest {
    private final SecretsManagerClient secrets =
            Clients.of(SharedAws.get(), AwsApi.SECRETS_MANAGER, SecretsManagerClient.builder());

    @Test
    void a_secret_is_found_by_name_and_by_arn_and_keeps_its_former_value() {
        var arn = secrets.createSecret(request -> request.name("root/key").secretString("one"))
                .arn();
        secrets.putSecretValue(request -> request.secretId(arn).secretString("two"));
        assertThat(secrets.getSecretValue(request -> request.secretId("root/key"))
                        .secretString())
                .isEqualTo("two");
        assertThat(secrets.getSecretValue(request -> request.secretId(arn).versionStage("AWSPREVIOUS"))
                        .secretString())
                .isEqualTo("one");
        assertThatThrownBy(() ->
                        secrets.createSecret(request -> request.name("root/key").secretString("x")))
                .isInstanceOf(ResourceExistsException.class);
        secrets.deleteSecret(request -> request.secretId(arn).forceDeleteWithoutRecovery(true));
        assertThatThrownBy(() -> secrets.getSecretValue(request -> request.secretId("root/key")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void the_caller_is_the_account() {
        var sts = Clients.of(SharedAws.get(), AwsApi.STS, StsClient.builder());
        assertThat(sts.getCallerIdentity().account()).isEqualTo("000000000000");
    }
}
