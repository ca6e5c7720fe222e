/** Who makes a request, and whether it is answered: tokens and sessions, limits, what a browser may do. */
@NullMarked
package io.synthmarket.server.http.guard;

import org.jspecify.annotations.NullMarked;
