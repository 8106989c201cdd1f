package com.modularplatform.local.aws;

import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Web;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** STS, as far as telling who one is: the account that owns everything. */
final class Caller {
    private static final String ANSWER = """
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <GetCallerIdentityResult>
            <Arn>arn:aws:iam::%s:root</Arn><UserId>%s</UserId><Account>%s</Account>
          </GetCallerIdentityResult>
          <ResponseMetadata><RequestId>%s</RequestId></ResponseMetadata>
        </GetCallerIdentityResponse>
        """;

    private Caller() {}

    static Web web(String account) {
        return new Web(AwsApi.STS, (method, path) -> method.equals("POST") && path.equals("/"), call -> {
            var body = new String(call.body(), StandardCharsets.UTF_8);
            if (!body.contains("Action=GetCallerIdentity&") && !body.endsWith("Action=GetCallerIdentity")) {
                throw new AwsError("UnknownOperationException", "not supported by the embedded AWS: " + body);
            }
            var xml = ANSWER.formatted(account, account, account, UUID.randomUUID());
            return new Web.Answer(200, "text/xml", xml.getBytes(StandardCharsets.UTF_8));
        });
    }
}
