/** The REST API: routes, uploads, answers, and who may ask. */
@org.jspecify.annotations.NullMarked
package io.synthmarket.server.http;
