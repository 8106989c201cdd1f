package com.modularplatform.local.provision;

import com.modularplatform.local.aws.AwsApi;
import com.modularplatform.local.template.Blueprint.ClientSpec;
import com.modularplatform.local.template.Blueprint.PoolSpec;
import com.modularplatform.local.template.Blueprint.ScopesSpec;
import com.modularplatform.local.template.Expressions;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreTokenGenerationLambdaVersionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerScopeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientDescription;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolDescriptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameAttributeType;

/** User pools, their app clients and what programs may ask for. */
record PoolSetup(Expressions names, Clients clients) {
    private static final int PAGE = 60;

    void create(List<PoolSpec> specs) {
        try (var pools = clients.pools()) {
            for (var spec : specs) {
                var id = find(pools, spec.name()).orElseGet(() -> create(pools, spec));
                names.know(spec.name(), id);
                names.know(
                        spec.name(),
                        "Arn",
                        "arn:aws:cognito-idp:%s:%s:userpool/%s".formatted(Expressions.REGION, Expressions.ACCOUNT, id));
                // on AWS https://cognito-idp.REGION.amazonaws.com/POOL; here the stand-in signs for its own address
                names.know(spec.name(), "ProviderURL", clients.endpoint(AwsApi.COGNITO) + "/" + id);
            }
        }
    }

    void createClients(List<ClientSpec> specs) {
        try (var pools = clients.pools()) {
            for (var spec : specs) {
                var pool = names.lookUp(spec.pool()).orElseThrow();
                names.know(
                        spec.name(),
                        findClient(pools, pool, spec.name())
                                .orElseGet(() -> pools.createUserPoolClient(request(spec, pool))
                                        .userPoolClient()
                                        .clientId()));
            }
        }
    }

    void createScopes(List<ScopesSpec> specs) {
        try (var pools = clients.pools()) {
            for (var spec : specs) {
                create(pools, spec, names.lookUp(spec.pool()).orElseThrow());
                names.know(spec.name(), spec.identifier());
            }
        }
    }

    private static void create(CognitoIdentityProviderClient pools, ScopesSpec spec, String pool) {
        try {
            pools.describeResourceServer(request -> request.userPoolId(pool).identifier(spec.identifier()));
        } catch (ResourceNotFoundException absent) {
            pools.createResourceServer(request -> request.userPoolId(pool)
                    .identifier(spec.identifier())
                    .name(spec.title())
                    .scopes(spec.scopes().entrySet().stream()
                            .map(scope -> ResourceServerScopeType.builder()
                                    .scopeName(scope.getKey())
                                    .scopeDescription(scope.getValue())
                                    .build())
                            .toList()));
        }
    }

    private static Optional<String> find(CognitoIdentityProviderClient pools, String name) {
        return pools.listUserPools(request -> request.maxResults(PAGE)).userPools().stream()
                .filter(pool -> name.equals(pool.name()))
                .map(UserPoolDescriptionType::id)
                .findFirst();
    }

    private static Optional<String> findClient(CognitoIdentityProviderClient pools, String pool, String name) {
        return pools
                .listUserPoolClients(request -> request.userPoolId(pool).maxResults(PAGE))
                .userPoolClients()
                .stream()
                .filter(client -> name.equals(client.clientName()))
                .map(UserPoolClientDescription::clientId)
                .findFirst();
    }

    private String create(CognitoIdentityProviderClient pools, PoolSpec spec) {
        return pools.createUserPool(request -> {
                    request.poolName(spec.name())
                            .usernameAttributes(UsernameAttributeType.EMAIL)
                            .adminCreateUserConfig(config -> config.allowAdminCreateUserOnly(true))
                            .policies(policies -> policies.passwordPolicy(policy -> policy.minimumLength(
                                            spec.passwordLength())
                                    .requireLowercase(spec.passwordRules().get("RequireLowercase"))
                                    .requireUppercase(spec.passwordRules().get("RequireUppercase"))
                                    .requireNumbers(spec.passwordRules().get("RequireNumbers"))
                                    .requireSymbols(spec.passwordRules().get("RequireSymbols"))));
                    spec.tokenTrigger()
                            .ifPresent(function -> request.lambdaConfig(triggers -> triggers.preTokenGenerationConfig(
                                    trigger -> trigger.lambdaVersion(PreTokenGenerationLambdaVersionType.V2_0)
                                            .lambdaArn(names.lookUp(function + ".Alias")
                                                    .orElseThrow()))));
                })
                .userPool()
                .id();
    }

    private static CreateUserPoolClientRequest request(ClientSpec spec, String pool) {
        var request = CreateUserPoolClientRequest.builder()
                .userPoolId(pool)
                .clientName(spec.name())
                .generateSecret(spec.secret())
                .preventUserExistenceErrors(spec.unknownUsers())
                .explicitAuthFlows(spec.authFlows().stream()
                        .map(ExplicitAuthFlowsType::fromValue)
                        .toList())
                .accessTokenValidity(spec.accessTokenValidity())
                .refreshTokenValidity(spec.refreshTokenValidity())
                .enableTokenRevocation(true);
        if (!spec.validityUnits().isEmpty()) {
            request.tokenValidityUnits(
                    units -> units.accessToken(spec.validityUnits().get("AccessToken"))
                            .idToken(spec.validityUnits().get("IdToken"))
                            .refreshToken(spec.validityUnits().get("RefreshToken")));
        }
        spec.rotationGrace()
                .ifPresent(grace -> request.refreshTokenRotation(
                        rotation -> rotation.feature("ENABLED").retryGracePeriodSeconds(grace)));
        return request.build();
    }
}
