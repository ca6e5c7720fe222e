/**
 * Batches: what can be asked for, making them, their files and reports, making them again.
 *
 * <p>{@code GenerateOptions} say what is asked for and prepare a {@code Batch}, which is ready to be made; {@code BatchFiles} write its
 * series under their {@code BatchNames}; a {@code BatchResult} tells how it came out.
 */
@NullMarked
package io.synthmarket.cli.batch;

import org.jspecify.annotations.NullMarked;
