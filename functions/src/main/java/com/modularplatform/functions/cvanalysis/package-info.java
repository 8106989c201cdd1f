/** {@code /v1/cv-analysis/*}: CVs held against jobs, and the tasks that do it. */
@NullMarked
package com.modularplatform.functions.cvanalysis;

import org.jspecify.annotations.NullMarked;
