/** The engine for a team: REST API, jobs in the background, dashboard. */
@NullMarked
package io.synthmarket.server;

import org.jspecify.annotations.NullMarked;
