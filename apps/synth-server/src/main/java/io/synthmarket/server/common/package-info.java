/** What every part of the server knows: faults as they are told, limits, and who is told of what happens. */
@org.jspecify.annotations.NullMarked
package io.synthmarket.server.common;
