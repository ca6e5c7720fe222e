/** Files of bars: taken from clients, looked through, kept, and read. */
@NullMarked
package io.synthmarket.server.datasets;

import org.jspecify.annotations.NullMarked;
