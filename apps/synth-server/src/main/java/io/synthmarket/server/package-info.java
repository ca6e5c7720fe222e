/** The engine for a team: REST API, jobs in the background, dashboard. */
@org.jspecify.annotations.NullMarked
package io.synthmarket.server;
