package io.synthmarket.io.internal.xlsx;

import io.synthmarket.io.internal.csv.number.DecimalText;

/** A number whose text is the same on every JDK: what fastexcel writes of a Double is not, before JDK 19. */
final class CellNumber extends Number {

    private static final long serialVersionUID = 1;

    private final double value;

    CellNumber(double value) {
        this.value = value;
    }

    @Override
    public String toString() {
        return DecimalText.of(value);
    }

    @Override
    public int intValue() {
        return (int) value;
    }

    @Override
    public long longValue() {
        return (long) value;
    }

    @Override
    public float floatValue() {
        return (float) value;
    }

    @Override
    public double doubleValue() {
        return value;
    }
}
