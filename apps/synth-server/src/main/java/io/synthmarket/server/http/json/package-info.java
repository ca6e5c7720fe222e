/** The JSON that is spoken: what is read of a request, and what data sets, jobs, series and bars look like in an answer. */
@NullMarked
package io.synthmarket.server.http.json;

import org.jspecify.annotations.NullMarked;
