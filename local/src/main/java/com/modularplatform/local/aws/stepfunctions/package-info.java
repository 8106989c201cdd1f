/**
 * Step Functions: state machines in JSONata, read strictly, run on virtual threads, continued after a restart from the state entered
 * last. Nothing of JSONPath is understood, and nothing that is not understood is accepted.
 */
@NullMarked
package com.modularplatform.local.aws.stepfunctions;

import org.jspecify.annotations.NullMarked;
