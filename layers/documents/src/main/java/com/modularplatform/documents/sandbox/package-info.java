/**
 * Reading documents where they can do no harm: child JVMs with a heap of their own, fed over pipes, killed when they take too
 * long. What a document means does not belong here.
 */
@NullMarked
package com.modularplatform.documents.sandbox;

import org.jspecify.annotations.NullMarked;
