/** Documents on their way: intake from the bucket through the queue, the tasks that read a resume, and the sweeper. */
@NullMarked
package com.modularplatform.functions.resumes;

import org.jspecify.annotations.NullMarked;
