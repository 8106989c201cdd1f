/**
 * Reports as PDF files: what a report says becomes a page description, and that a file with embedded fonts. No file, no
 * network and no clock is read here; words of a document come out as words, whatever they look like.
 */
@NullMarked
package com.modularplatform.documents.report;

import org.jspecify.annotations.NullMarked;
