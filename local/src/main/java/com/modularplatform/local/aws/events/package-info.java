/** EventBridge: buses, rules matched by AWS's own Event Ruler, and their targets. No archive, no API destination, no transformer. */
@NullMarked
package com.modularplatform.local.aws.events;

import org.jspecify.annotations.NullMarked;
