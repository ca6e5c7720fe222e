/** A batch: what can be asked for, making it, its files and its reports, making it again. */
@NullMarked
package io.synthmarket.cli.batch;

import org.jspecify.annotations.NullMarked;
