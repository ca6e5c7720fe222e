/** The REST API: routes, uploads, answers, and who may ask. */
@NullMarked
package io.synthmarket.server.http;

import org.jspecify.annotations.NullMarked;
