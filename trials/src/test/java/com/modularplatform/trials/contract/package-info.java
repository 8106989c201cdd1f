/** Holds the contract's list of operations, the OpenAPI files, the template and the functions' routes to one another. */
@NullMarked
package com.modularplatform.trials.contract;

import org.jspecify.annotations.NullMarked;
