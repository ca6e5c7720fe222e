package io.synthmarket.io.internal.columnar;

/**
 * A column of a table of others.
 *
 * @param name its name
 * @param kind what it holds
 * @param type what it holds in the words of the format, as messages show it
 */
public record TableColumn(String name, ColumnKind kind, String type) {}
