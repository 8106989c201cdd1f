import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.main.ServerRunner;

/** DynamoDB Local with its own command line, but on 127.0.0.1 alone: by itself it listens on every address. */
public final class LoopbackDynamoDb {
    public static void main(String[] arguments) throws Exception {
        var dynamoDb = ServerRunner.createServerFromCommandLineArgs(arguments);
        var jetty = dynamoDb.getClass().getDeclaredField("server");
        jetty.setAccessible(true);
        for (var connector : ((Server) jetty.get(dynamoDb)).getConnectors()) {
            ((ServerConnector) connector).setHost("127.0.0.1");
        }
        dynamoDb.safeStart();
        dynamoDb.join();
    }
}
