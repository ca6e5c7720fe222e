/** Generation in the background: the queue, the workers, what becomes of files. */
@NullMarked
package io.synthmarket.server.jobs;

import org.jspecify.annotations.NullMarked;
