package com.modularplatform.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.modularplatform.local.aws.FunctionError;
import com.modularplatform.local.aws.wire.Json;
import com.modularplatform.local.template.Blueprint;
import com.modularplatform.local.template.Expressions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gateway before one function that answers what it was sent, or what the query asks for. */
class GatewayTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Expressions NAMES = new Expressions(blueprint(), Map.of());
    private static Gateway gateway;
    private static volatile byte[] lastEvent;

    @BeforeAll
    static void start() throws IOException {
        gateway = Gateway.bind(blueprint(), NAMES, GatewayTest::answer, 0);
        gateway.open();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void awsOwnEventClassReadsWhatAFunctionGets() throws Exception {
        get("/api/v1/users/7%20x/presence?a=1&a=2&b=%C3%A4+b&empty", "X-Test", "one", "Cookie", "c=1; d=2");

        var event = lastEvent();
        assertThat(event.getVersion()).isEqualTo("2.0");
        assertThat(event.getRouteKey()).isEqualTo("GET /api/v1/users/{id}/presence");
        assertThat(event.getRawPath()).isEqualTo("/api/v1/users/7 x/presence");
        assertThat(event.getRawQueryString()).isEqualTo("a=1&a=2&b=%C3%A4+b&empty");
        assertThat(event.getQueryStringParameters())
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", "1,2", "b", "ä b", "empty", ""));
        assertThat(event.getPathParameters()).isEqualTo(Map.of("id", "7 x"));
        assertThat(event.getHeaders()).containsEntry("x-test", "one").doesNotContainKey("cookie");
        assertThat(event.getCookies()).containsExactly("c=1", "d=2");
        assertThat(event.getIsBase64Encoded()).isFalse();
        assertThat(event.getBody()).isNull();
        assertThat(event.getRequestContext().getHttp().getSourceIp()).isEqualTo("127.0.0.1");
        assertThat(event.getRequestContext().getHttp().getMethod()).isEqualTo("GET");
        assertThat(event.getRequestContext().getTimeEpoch()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json; charset=utf-8, false",
        "text/csv, false",
        "application/xml, false",
        "application/merge-patch+json, true",
        "application/x-www-form-urlencoded, true",
        "multipart/form-data; boundary=x, true",
        "application/pdf, true",
    })
    void onlyAFewContentTypesArePassedAsText(String type, boolean encoded) throws Exception {
        send(request("/v1/trials").header("Content-Type", type).POST(BodyPublishers.ofString("{\"ä\":1}")));

        var event = lastEvent();
        assertThat(event.getIsBase64Encoded()).isEqualTo(encoded);
        var body = encoded
                ? new String(Base64.getDecoder().decode(event.getBody()), StandardCharsets.UTF_8)
                : event.getBody();
        assertThat(body).isEqualTo("{\"ä\":1}");
    }

    @Test
    void aSpoofedForwardedForBuysNothing() throws Exception {
        get("/docs", "X-Forwarded-For", "9.9.9.9");

        assertThat(lastEvent().getRequestContext().getHttp().getSourceIp()).isEqualTo("127.0.0.1");
        assertThat(lastEvent().getHeaders()).containsEntry("x-forwarded-for", "9.9.9.9, 127.0.0.1");
    }

    @Test
    void whatBreaksALimitIsAnsweredBare() throws Exception {
        var big = send(request("/v1/trials")
                .header("Content-Type", "application/pdf")
                .POST(BodyPublishers.ofByteArray(new byte[4_800_000])));
        assertThat(big.statusCode()).isEqualTo(413);
        assertThat(big.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");

        assertThat(get("/docs", "X-Long", "x".repeat(11_000)).statusCode()).isEqualTo(431);
        assertThat(get("/docs?error=Sandbox.Timedout").statusCode()).isEqualTo(503);
        assertThat(get("/docs?error=java.lang.IllegalStateException").body())
                .isEqualTo("{\"message\":\"Internal Server Error\"}");
        assertThat(get("/docs?error=Function.ResponseSizeTooLarge").statusCode())
                .isEqualTo(502);
    }

    @Test
    void headAndUnknownMethodsReachTheDefaultRoute() throws Exception {
        var head = send(request("/docs").method("HEAD", BodyPublishers.noBody()));
        assertThat(lastEvent().getRouteKey()).isEqualTo("$default");
        assertThat(head.body()).isEmpty();

        send(request("/docs").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(lastEvent().getRouteKey()).isEqualTo("$default");
    }

    @Test
    void preflightsAreAnsweredByTheGatewayItself() throws Exception {
        var preflight = send(request("/v1/trials")
                .header("Origin", "http://localhost:3000")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("access-control-allow-origin"))
                .contains("http://localhost:3000");

        var foreign = get("/docs", "Origin", "http://evil.example");
        assertThat(foreign.headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    @Test
    void aPortInUseIsNoticedAtOnce() {
        assertThatThrownBy(() -> Gateway.bind(
                        blueprint(),
                        NAMES,
                        GatewayTest::answer,
                        gateway.baseUri().getPort()))
                .isInstanceOf(BindException.class);
    }

    private static byte[] answer(String function, byte[] event) throws FunctionError {
        lastEvent = event;
        if (Json.object(event).get("queryStringParameters") instanceof Map<?, ?> query && query.get("error") != null) {
            throw new FunctionError(String.valueOf(query.get("error")), "asked for");
        }
        return Json.text(Map.of(
                        "statusCode",
                        200,
                        "headers",
                        Map.of("content-type", "text/plain"),
                        "cookies",
                        List.of("a=b"),
                        "body",
                        function))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static APIGatewayV2HTTPEvent lastEvent() {
        return LambdaEventSerializers.serializerFor(APIGatewayV2HTTPEvent.class, GatewayTest.class.getClassLoader())
                .fromJson(new ByteArrayInputStream(lastEvent));
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = request(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway.baseUri() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static Blueprint blueprint() {
        return Blueprint.read(Path.of("..", "template.yaml"));
    }
}
