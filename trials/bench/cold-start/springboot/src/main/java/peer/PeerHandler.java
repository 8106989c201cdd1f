package peer;

import com.amazonaws.serverless.exceptions.ContainerInitializationException;
import com.amazonaws.serverless.proxy.model.AwsProxyResponse;
import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequest;
import com.amazonaws.serverless.proxy.spring.SpringBootLambdaContainerHandler;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Spring Boot behind Lambda as AWS documents it. */
public class PeerHandler implements RequestStreamHandler {
    private static final SpringBootLambdaContainerHandler<HttpApiV2ProxyRequest, AwsProxyResponse> SPRING;

    static {
        try {
            SPRING = SpringBootLambdaContainerHandler.getHttpApiV2ProxyHandler(PeerApplication.class);
        } catch (ContainerInitializationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        SPRING.proxyStream(input, output, context);
    }
}
