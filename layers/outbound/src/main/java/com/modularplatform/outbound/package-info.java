/** Those outside that we call: a port each, its adapter beside it. Identity (Cognito), mail (SES), secrets. */
@NullMarked
package com.modularplatform.outbound;

import org.jspecify.annotations.NullMarked;
