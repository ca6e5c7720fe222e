/** Benchmarks, and the programs behind the tables and pictures of the documentation. */
@NullMarked
package io.synthmarket.bench;

import org.jspecify.annotations.NullMarked;
