package peer;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One route, one GetItem. */
@SpringBootApplication
public class PeerApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(PeerApplication.class, arguments);
    }

    @Bean
    DynamoDbClient dynamoDb() {
        return DynamoDbClient.builder()
                .region(Region.of(System.getenv("AWS_REGION")))
                .endpointOverride(URI.create(System.getenv("AWS_ENDPOINT_URL_DYNAMODB")))
                .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    public record Address(String city, String country) {}

    public record Product(
            String id,
            String name,
            String email,
            BigDecimal price,
            String stage,
            List<String> tags,
            int score,
            String createdAt,
            String updatedAt,
            Address address) {}

    @RestController
    static class Products {
        private final DynamoDbClient dynamoDb;

        Products(DynamoDbClient dynamoDb) {
            this.dynamoDb = dynamoDb;
        }

        @GetMapping("/v1/products/{id}")
        Product get(@PathVariable("id") String id) {
            var record = dynamoDb.getItem(request -> request.tableName("platform")
                            .key(Map.of(
                                    "PK", AttributeValue.fromS("PRODUCT#" + id), "SK", AttributeValue.fromS("PRODUCT")))
                            .consistentRead(true))
                    .item()
                    .get("record")
                    .m();
            var address = record.get("address").m();
            return new Product(
                    record.get("id").s(),
                    record.get("name").s(),
                    record.get("email").s(),
                    new BigDecimal(record.get("price").n()),
                    record.get("stage").s(),
                    record.get("tags").l().stream().map(AttributeValue::s).toList(),
                    Integer.parseInt(record.get("score").n()),
                    record.get("createdAt").s(),
                    record.get("updatedAt").s(),
                    new Address(address.get("city").s(), address.get("country").s()));
        }
    }
}
