/** The operations of the API, a class for the routes of each resource. */
@NullMarked
package io.synthmarket.server.http.routes;

import org.jspecify.annotations.NullMarked;
