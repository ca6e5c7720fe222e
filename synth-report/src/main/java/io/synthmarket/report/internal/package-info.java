@NullMarked
package io.synthmarket.report.internal;

import org.jspecify.annotations.NullMarked;
