package com.modularplatform.local.provision;

import com.modularplatform.local.template.Blueprint.QueueSpec;
import com.modularplatform.local.template.Expressions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Queues, those that others name as their dead letters first. */
record QueueSetup(Expressions names, Clients clients) {
    void create(List<QueueSpec> specs) {
        try (var queues = clients.queues()) {
            specs.stream().filter(spec -> spec.deadLetters().isEmpty()).forEach(spec -> create(queues, spec));
            specs.stream().filter(spec -> spec.deadLetters().isPresent()).forEach(spec -> create(queues, spec));
        }
    }

    private void create(SqsClient queues, QueueSpec spec) {
        Map<QueueAttributeName, String> attributes = new EnumMap<>(QueueAttributeName.class);
        attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, Integer.toString(spec.visibility()));
        attributes.put(QueueAttributeName.MESSAGE_RETENTION_PERIOD, Integer.toString(spec.retention()));
        attributes.put(QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS, Integer.toString(spec.receiveWait()));
        spec.deadLetters()
                .ifPresent(dead -> attributes.put(
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                                .formatted(names.lookUp(dead + ".Arn").orElseThrow(), spec.maxReceives())));
        var url = queues.createQueue(request -> request.queueName(spec.name()).attributes(attributes))
                .queueUrl();
        var arn = queues.getQueueAttributes(
                        request -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        names.know(spec.name(), url);
        names.know(spec.name(), "Arn", Objects.requireNonNull(arn));
        names.know(spec.name(), "QueueName", spec.name());
    }
}
