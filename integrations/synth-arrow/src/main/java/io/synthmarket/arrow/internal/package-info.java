/** Arrow files and streams: their messages, and columns of bars in them. */
@NullMarked
package io.synthmarket.arrow.internal;

import org.jspecify.annotations.NullMarked;
