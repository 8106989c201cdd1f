/**
 * What every stand-in shares: AWS's JSON protocols over one Jetty server, JSON trees, errors, and the ledger that keeps state on disk.
 * No engine's rules live here.
 */
@NullMarked
package com.modularplatform.local.aws.wire;

import org.jspecify.annotations.NullMarked;
