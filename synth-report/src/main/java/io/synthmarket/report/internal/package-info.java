/** What a page shows, and how it is put together. */
@NullMarked
package io.synthmarket.report.internal;

import org.jspecify.annotations.NullMarked;
