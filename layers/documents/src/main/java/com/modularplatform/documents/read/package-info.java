/**
 * Bytes of a document to its visible text with layout: content sniffing, caps, one reader per format. Pure: no network, no
 * files, no clock. Rendering and child processes do not belong here.
 */
@NullMarked
package com.modularplatform.documents.read;

import org.jspecify.annotations.NullMarked;
