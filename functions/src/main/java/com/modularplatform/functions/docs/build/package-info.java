/** Runs while the project is built and leaves the documents' files beside the classes; nothing here runs in production. */
@NullMarked
package com.modularplatform.functions.docs.build;

import org.jspecify.annotations.NullMarked;
