/** What every part of the server knows: faults as they are told, limits, and who is told of what happens. */
@NullMarked
package io.synthmarket.server.common;

import org.jspecify.annotations.NullMarked;
