/** What each operation costs in DynamoDB's capacity units, computed as AWS bills them from the requests really made. */
@NullMarked
package com.modularplatform.trials.units;

import org.jspecify.annotations.NullMarked;
