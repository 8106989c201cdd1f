package com.modularplatform.local.provision;

import com.modularplatform.local.template.Blueprint.KeySpec;
import com.modularplatform.local.template.Blueprint.TableSpec;
import com.modularplatform.local.template.Expressions;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** Tables with their indexes, stream and expiry. */
record TableSetup(Expressions names, Clients clients) {
    void create(List<TableSpec> specs) {
        try (var tables = clients.tables()) {
            specs.forEach(spec -> create(tables, spec));
        }
    }

    private void create(DynamoDbClient tables, TableSpec spec) {
        try {
            tables.createTable(request(spec));
        } catch (ResourceInUseException there) {
            // kept from an earlier run
        }
        tables.waiter().waitUntilTableExists(request -> request.tableName(spec.name()));
        var table =
                tables.describeTable(request -> request.tableName(spec.name())).table();
        names.know(spec.name(), spec.name());
        names.know(spec.name(), "Arn", table.tableArn());
        if (table.latestStreamArn() != null) {
            names.know(spec.name(), "StreamArn", table.latestStreamArn());
        }
        spec.expiryAttribute().ifPresent(attribute -> expire(tables, spec.name(), attribute));
    }

    private static void expire(DynamoDbClient tables, String table, String attribute) {
        var status = tables.describeTimeToLive(request -> request.tableName(table))
                .timeToLiveDescription()
                .timeToLiveStatusAsString();
        if (!"ENABLED".equals(status)) {
            tables.updateTimeToLive(request -> request.tableName(table)
                    .timeToLiveSpecification(ttl -> ttl.attributeName(attribute).enabled(true)));
        }
    }

    private static CreateTableRequest request(TableSpec spec) {
        var request = CreateTableRequest.builder()
                .tableName(spec.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key(spec.key()))
                .attributeDefinitions(spec.attributes().entrySet().stream()
                        .map(entry -> AttributeDefinition.builder()
                                .attributeName(entry.getKey())
                                .attributeType(entry.getValue())
                                .build())
                        .toList());
        if (!spec.indexes().isEmpty()) {
            request.globalSecondaryIndexes(spec.indexes().stream()
                    .map(index -> GlobalSecondaryIndex.builder()
                            .indexName(index.name())
                            .keySchema(key(index.key()))
                            .projection(projection -> projection.projectionType(index.projection()))
                            .build())
                    .toList());
        }
        spec.streamView()
                .ifPresent(view -> request.streamSpecification(StreamSpecification.builder()
                        .streamEnabled(true)
                        .streamViewType(view)
                        .build()));
        return request.build();
    }

    private static List<KeySchemaElement> key(KeySpec spec) {
        var key = new ArrayList<KeySchemaElement>();
        key.add(KeySchemaElement.builder()
                .attributeName(spec.hashKey())
                .keyType(KeyType.HASH)
                .build());
        spec.rangeKey()
                .ifPresent(range -> key.add(KeySchemaElement.builder()
                        .attributeName(range)
                        .keyType(KeyType.RANGE)
                        .build()));
        return key;
    }
}
