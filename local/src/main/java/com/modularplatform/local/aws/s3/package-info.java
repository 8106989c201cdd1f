/** S3: S3Proxy over memory or a folder, with versions, announcing every object that was written. */
@NullMarked
package com.modularplatform.local.aws.s3;

import org.jspecify.annotations.NullMarked;
