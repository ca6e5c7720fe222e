/** The REST API: listens, leads each request past the guards to its route, and tells of its end and its faults. */
@NullMarked
package io.synthmarket.server.http;

import org.jspecify.annotations.NullMarked;
