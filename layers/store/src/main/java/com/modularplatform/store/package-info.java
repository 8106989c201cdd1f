/**
 * The one table, the objects, queues and executions: every key on one page ({@link com.modularplatform.store.Keys}), one
 * codec for items, one repository per aggregate, and the kernel's ports. No rule of the business, no HTTP.
 */
@NullMarked
package com.modularplatform.store;

import org.jspecify.annotations.NullMarked;
