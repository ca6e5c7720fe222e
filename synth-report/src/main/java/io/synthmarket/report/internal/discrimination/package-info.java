/** Learns to tell windows of synthetic series from windows of history. */
@NullMarked
package io.synthmarket.report.internal.discrimination;

import org.jspecify.annotations.NullMarked;
