/** How bytes come and go: connections and their end, bodies, files, streams of events, none of which waits for a slow client. */
@NullMarked
package io.synthmarket.server.http.transport;

import org.jspecify.annotations.NullMarked;
