/** What outlives the process: users, data sets and jobs in a database, files in a folder. */
@NullMarked
package io.synthmarket.server.store;

import org.jspecify.annotations.NullMarked;
