/**
 * {@code template.yaml} as this program understands it: YAML with CloudFormation's short tags, its functions, and what the
 * platform is made of. Knows no AWS client and starts nothing; what it does not know it refuses.
 */
@NullMarked
package com.modularplatform.local.template;

import org.jspecify.annotations.NullMarked;
