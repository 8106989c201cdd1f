/**
 * SES v2: a send lands in a mailbox that a page or a test can read. No template, identity or suppression list lives here.
 */
@NullMarked
package com.modularplatform.local.aws.mail;

import org.jspecify.annotations.NullMarked;
