/**
 * AWS in one JVM: what the platform uses of it, reached over HTTP by unmodified SDK clients on 127.0.0.1.
 * Here live the entry point {@link com.modularplatform.local.aws.EmbeddedAws} and what its users name; each engine has a
 * package of its own. Nothing here knows the template, the functions or the business. {@code local/AWS.md} lists what is covered.
 */
@NullMarked
package com.modularplatform.local.aws;

import org.jspecify.annotations.NullMarked;
