package com.modularplatform.local.aws.wire;

import com.modularplatform.local.aws.AwsApi;
import com.modularplatform.local.aws.Faults;
import com.modularplatform.local.aws.Traffic;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One door for all stand-ins and the table engine: looks who is meant, applies faults, and refuses loudly what nobody serves. */
public final class Front extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(Front.class);

    private final Faults faults;
    private final Traffic traffic;
    private final Map<String, Targets> targets = new HashMap<>();
    private final Map<String, Engine> engines = new HashMap<>();
    private final List<Web> webs = new java.util.concurrent.CopyOnWriteArrayList<>();

    private record Engine(AwsApi api, Handler handler) {}

    /** Serves nothing yet. */
    public Front(Faults faults, Traffic traffic) {
        this.faults = faults;
        this.traffic = traffic;
    }

    /** Serves an interface of the JSON protocols. */
    public void add(Targets interfaceOfTargets) {
        targets.put(interfaceOfTargets.prefix(), interfaceOfTargets);
    }

    /** Serves an interface of methods and paths. */
    public void add(Web web) {
        webs.add(web);
    }

    /** Hands every request whose target has this prefix to another engine's own handler. */
    public void add(AwsApi api, String prefix, Handler handler) {
        engines.put(prefix, new Engine(api, handler));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        response.getHeaders().put("x-amzn-RequestId", UUID.randomUUID().toString());
        var target = request.getHeaders().get("X-Amz-Target");
        if (target == null) {
            return handleWeb(request, response, callback);
        }
        traffic.count(target);
        int dot = target.lastIndexOf('.');
        var prefix = dot < 0 ? target : target.substring(0, dot);
        var engine = engines.get(prefix);
        if (engine != null) {
            return switch (faults.next(engine.api())) {
                case SERVE -> engine.handler().handle(request, response, callback);
                case FAIL -> jsonError(response, callback, internal(), "application/x-amz-json-1.0");
                case THROTTLE -> jsonError(response, callback, throttled(engine.api()), "application/x-amz-json-1.0");
                case SERVE_AND_DROP -> engine.handler().handle(request, new Lost(request, response), callback);
            };
        }
        var known = targets.get(prefix);
        var operation = known == null ? null : known.operations().get(target.substring(dot + 1));
        if (known == null || operation == null) {
            LOG.warn("The embedded AWS does not know the operation {}", target);
            return jsonError(
                    response,
                    callback,
                    new AwsError("UnknownOperationException", "not supported by the embedded AWS: " + target),
                    "application/x-amz-json-1.0");
        }
        var body = body(request);
        var outcome = faults.next(known.api());
        try {
            refuse(outcome, known.api());
            var answer = operation.perform(new Fields(Json.object(body), known.invalid()));
            var out = outcome == Faults.Outcome.SERVE_AND_DROP ? new Lost(request, response) : response;
            return write(out, callback, 200, known.contentType(), Json.bytes(answer));
        } catch (AwsError refused) {
            tell(target, refused);
            return jsonError(response, callback, refused, known.contentType());
        } catch (RuntimeException broken) {
            LOG.error("The embedded AWS failed at {}", target, broken);
            return jsonError(response, callback, internal(), known.contentType());
        }
    }

    private boolean handleWeb(Request request, Response response, Callback callback) throws Exception {
        var method = request.getMethod();
        var path = request.getHttpURI().getPath();
        for (var web : webs) {
            if (web.serves().test(method, path)) {
                traffic.count(method + ' ' + path);
                return answer(web, request, response, callback);
            }
        }
        LOG.warn("The embedded AWS does not know {} {}", method, path);
        return jsonError(
                response,
                callback,
                new AwsError(
                        "UnknownOperationException", "not supported by the embedded AWS: " + method + " " + path, 404),
                "application/json");
    }

    private boolean answer(Web web, Request request, Response response, Callback callback) throws Exception {
        var call = call(request);
        var outcome = faults.next(web.api());
        try {
            refuse(outcome, web.api());
            var answer = web.answering().answer(call);
            var out = outcome == Faults.Outcome.SERVE_AND_DROP ? new Lost(request, response) : response;
            return write(out, callback, answer.status(), answer.contentType(), answer.body());
        } catch (AwsError refused) {
            tell(call.method() + " " + call.path(), refused);
            response.getHeaders().put("x-amzn-ErrorType", refused.code());
            return jsonError(response, callback, refused, "application/json");
        } catch (RuntimeException broken) {
            LOG.error("The embedded AWS failed at {} {}", call.method(), call.path(), broken);
            return jsonError(response, callback, internal(), "application/json");
        }
    }

    private static void tell(String what, AwsError refused) {
        if (String.valueOf(refused.getMessage()).startsWith("not supported by the embedded AWS")) {
            LOG.warn("{}: {}", what, refused.getMessage());
        }
    }

    private static void refuse(Faults.Outcome outcome, AwsApi api) {
        switch (outcome) {
            case FAIL -> throw internal();
            case THROTTLE -> throw throttled(api);
            case SERVE, SERVE_AND_DROP -> {}
        }
    }

    private static AwsError internal() {
        return new AwsError("InternalServerError", "the embedded AWS failed, or was told to", 500);
    }

    private static AwsError throttled(AwsApi api) {
        return switch (api) {
            case DYNAMODB -> new AwsError("ThrottlingException", "Rate exceeded");
            case COGNITO, SES -> new AwsError("TooManyRequestsException", "Rate exceeded", 429);
            default -> new AwsError("ThrottlingException", "Rate exceeded", 400);
        };
    }

    private static byte[] body(Request request) throws java.io.IOException {
        var buffer = Content.Source.asByteBuffer(request);
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static Web.Call call(Request request) throws java.io.IOException {
        var rawPath = request.getHttpURI().getPath();
        var segments = Arrays.stream(rawPath.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(Front::decode)
                .toList();
        var query = new LinkedHashMap<String, String>();
        for (var field : Request.extractQueryParameters(request)) {
            query.put(field.getName(), field.getValue());
        }
        var headers = new LinkedHashMap<String, String>();
        request.getHeaders().forEach(field -> headers.putIfAbsent(field.getLowerCaseName(), field.getValue()));
        return new Web.Call(request.getMethod(), decode(rawPath), segments, query, headers, body(request));
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static boolean jsonError(Response response, Callback callback, AwsError error, String contentType) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("__type", error.code());
        tree.put("message", String.valueOf(error.getMessage()));
        return write(response, callback, error.status(), contentType, Json.bytes(tree));
    }

    private static boolean write(Response response, Callback callback, int status, String contentType, byte[] body) {
        response.setStatus(status);
        response.getHeaders().put("Content-Type", contentType);
        response.getHeaders().put("Content-Length", body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    /** An answer that never arrives: the connection is cut when it would be written. */
    private static final class Lost extends Response.Wrapper {
        Lost(Request request, Response wrapped) {
            super(request, wrapped);
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            getRequest().getConnectionMetaData().getConnection().getEndPoint().close();
            callback.failed(new EofException("the answer was dropped by a fault"));
        }
    }
}
