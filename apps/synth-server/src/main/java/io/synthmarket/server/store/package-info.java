/** What outlives the process: users, data sets and jobs in a database, files in a folder. */
@org.jspecify.annotations.NullMarked
package io.synthmarket.server.store;
