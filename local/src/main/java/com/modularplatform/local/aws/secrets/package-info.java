/** Secrets Manager: secrets with their current and previous value. No rotation, no replication. */
@NullMarked
package com.modularplatform.local.aws.secrets;

import org.jspecify.annotations.NullMarked;
