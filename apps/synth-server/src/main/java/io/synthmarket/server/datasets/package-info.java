/** Files of bars: taken from clients, looked through, kept, and read. */
@org.jspecify.annotations.NullMarked
package io.synthmarket.server.datasets;
