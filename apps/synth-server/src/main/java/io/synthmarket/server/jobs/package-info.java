/** Generation in the background: the queue, the workers, what becomes of files. */
@org.jspecify.annotations.NullMarked
package io.synthmarket.server.jobs;
