package io.synthmarket.cli;

import io.synthmarket.core.BarSeries;

/** A history or candidate as it was read: the name and content hash of its file, and its bars. */
record Input(String name, String sha256, BarSeries series) {}
