/** SQS: ElasticMQ on a port of its own, and how stand-ins put a message on a queue. No queue is declared here. */
@NullMarked
package com.modularplatform.local.aws.sqs;

import org.jspecify.annotations.NullMarked;
