/** What may know what: the arrows between modules and the house's rules that a compiler does not hold. */
@NullMarked
package com.modularplatform.trials.architecture;

import org.jspecify.annotations.NullMarked;
