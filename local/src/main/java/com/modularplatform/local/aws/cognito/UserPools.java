package com.modularplatform.local.aws.cognito;

import com.modularplatform.local.aws.AwsApi;
import com.modularplatform.local.aws.InvokeLambda;
import com.modularplatform.local.aws.wire.Ledger;
import com.modularplatform.local.aws.wire.Targets;
import com.modularplatform.local.aws.wire.Targets.Operation;
import com.modularplatform.local.aws.wire.Web;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;

/** The interface {@code AWSCognitoIdentityProviderService}, the pools' keys, and the token endpoint. */
public final class UserPools implements AutoCloseable {
    private final Directory directory;
    private final Signatures signatures;
    private final Administration administration;
    private final People people;
    private final SignIn signIn;
    private final OpenId openId;

    /** @param address where all this answers; issuers begin with it */
    public UserPools(
            InstantSource clock, String region, String account, URI address, Ledger ledger, InvokeLambda invoker) {
        this.signatures = new Signatures();
        this.directory = new Directory(ledger, clock.instant());
        var issuing = new Issuing(address.toString(), region, invoker, signatures);
        this.administration = new Administration(clock, region, account, directory, signatures);
        this.people = new People(clock, directory);
        this.signIn = new SignIn(clock, directory, issuing);
        this.openId = new OpenId(clock, address.toString(), directory, issuing);
    }

    /** What the server routes here by target. */
    public Targets targets() {
        var operations = new LinkedHashMap<String, Operation>();
        administration.addTo(operations);
        people.addTo(operations);
        operations.put("AdminInitiateAuth", signIn::adminInitiate);
        operations.put("AdminRespondToAuthChallenge", signIn::adminRespond);
        operations.put("InitiateAuth", signIn::initiate);
        operations.put("GetTokensFromRefreshToken", signIn::refresh);
        operations.put("RevokeToken", signIn::revoke);
        return new Targets(
                AwsApi.COGNITO,
                "AWSCognitoIdentityProviderService",
                "application/x-amz-json-1.1",
                "InvalidParameterException",
                operations);
    }

    /** What the server routes here by path. */
    public Web web() {
        return openId.web();
    }

    /** The key that signs a pool's tokens now, with its private half, for trials that forge some. */
    public RSAKey signingKey(String pool) {
        return directory.pool(pool).key();
    }

    /** Gives a pool a new signing key, as AWS does without asking; the one before is published on. */
    public void rotateKey(String pool) {
        synchronized (directory) {
            directory.put(directory.pool(pool).rotated(signatures.key()));
        }
    }

    @Override
    public void close() {
        directory.close();
    }
}
