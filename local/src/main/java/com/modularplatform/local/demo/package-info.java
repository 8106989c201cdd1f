/** What a freshly started platform is shown with: a tenant and somebody of every role. Never on AWS. */
@NullMarked
package com.modularplatform.local.demo;

import org.jspecify.annotations.NullMarked;
