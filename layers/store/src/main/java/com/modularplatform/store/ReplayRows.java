package com.modularplatform.store;

import com.modularplatform.kernel.Aws;
import com.modularplatform.kernel.replay.Replays;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Idempotency keys in the table, 24 hours each. A claim ends with its invocation's deadline: after a crash the next one may
 * run, and knows when the first did.
 */
public final class ReplayRows implements Replays {
    private static final Duration KEPT = Duration.ofHours(24);

    /** Tells one request's claim from that of another that is alike to the millisecond. */
    private static final String RUN = "run";

    private final Table table;

    public ReplayRows(Table table) {
        this.table = table;
    }

    @Override
    public Outcome claim(Claim claim, Instant now) {
        var row = row(claim, now);
        return Aws.call(() -> {
            try {
                table.client()
                        .putItem(r -> r.tableName(table.name())
                                .item(row)
                                .conditionExpression("attribute_not_exists(PK) OR expiresAt <= :second")
                                .expressionAttributeValues(Map.of(":second", CallerRows.number(now.getEpochSecond())))
                                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
                return new Outcome.Ours(now);
            } catch (ConditionalCheckFailedException e) {
                // Ours already: an earlier try was done, only its answer was lost.
                boolean ours = Items.at(row, RUN).equals(e.item().get(RUN));
                return ours ? new Outcome.Ours(now) : among(claim, e.item(), now);
            }
        });
    }

    private Outcome among(Claim claim, Map<String, AttributeValue> item, Instant now) {
        if (!Items.at(item, "fingerprint").s().equals(claim.fingerprint())) {
            return new Outcome.Other();
        }
        if (item.containsKey("answer")) {
            return new Outcome.Answered(item.get("answer").b().asByteArray());
        }
        var until = Instant.ofEpochMilli(Long.parseLong(Items.at(item, "until").n()));
        if (until.isAfter(now)) {
            return new Outcome.Running();
        }
        // The first run died. Whoever moves its deadline runs again, in its name.
        try {
            table.client()
                    .updateItem(r -> r.tableName(table.name())
                            .key(Table.key(Keys.replay(claim.name())))
                            .updateExpression("SET #until = :until")
                            .conditionExpression("#until = :old AND attribute_not_exists(answer)")
                            .expressionAttributeNames(Map.of("#until", "until"))
                            .expressionAttributeValues(Map.of(
                                    ":until", CallerRows.number(claim.deadline().toEpochMilli()),
                                    ":old", item.get("until"))));
            return new Outcome.Ours(
                    Instant.ofEpochMilli(Long.parseLong(Items.at(item, "first").n())));
        } catch (ConditionalCheckFailedException e) {
            return new Outcome.Running();
        }
    }

    private static Map<String, AttributeValue> row(Claim claim, Instant now) {
        var item = new java.util.HashMap<>(Table.key(Keys.replay(claim.name())));
        item.put(Items.TYPE, AttributeValue.fromS("Replay"));
        item.put(RUN, AttributeValue.fromS(UUID.randomUUID().toString()));
        item.put("fingerprint", AttributeValue.fromS(claim.fingerprint()));
        item.put("first", CallerRows.number(now.toEpochMilli()));
        item.put("until", CallerRows.number(claim.deadline().toEpochMilli()));
        item.put(Items.EXPIRES, CallerRows.number(now.plus(KEPT).getEpochSecond()));
        return item;
    }

    @Override
    public void answer(Claim claim, byte[] sealed, Instant now) {
        Aws.call(() -> table.client()
                .updateItem(r -> r.tableName(table.name())
                        .key(Table.key(Keys.replay(claim.name())))
                        .updateExpression("SET answer = :answer")
                        .expressionAttributeValues(
                                Map.of(":answer", AttributeValue.fromB(SdkBytes.fromByteArray(sealed))))));
    }

    /** The row stays, over at once: who runs again does so under the moment of the first run, and meets what that wrote. */
    @Override
    public void release(Claim claim) {
        Aws.call(() -> table.client()
                .updateItem(r -> r.tableName(table.name())
                        .key(Table.key(Keys.replay(claim.name())))
                        .updateExpression("SET #until = :over")
                        .expressionAttributeNames(Map.of("#until", "until"))
                        .expressionAttributeValues(Map.of(":over", CallerRows.number(0)))));
    }
}
