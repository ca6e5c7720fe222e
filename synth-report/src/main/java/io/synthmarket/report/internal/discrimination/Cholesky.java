package io.synthmarket.report.internal.discrimination;

/** Solves A x = b, A symmetric and positive definite, by its root U, A = UᵀU. */
final class Cholesky {

    private Cholesky() {}

    /**
     * Solves a system.
     *
     * @param matrix the upper triangle of A, overwritten by U; what is below is not looked at
     * @param right b, overwritten by x
     * @throws IllegalArgumentException if A is not positive definite
     */
    static void solve(double[][] matrix, double[] right) {
        factor(matrix);
        int size = right.length;
        for (int i = 0; i < size; i++) {
            right[i] /= matrix[i][i];
            for (int j = i + 1; j < size; j++) {
                right[j] -= right[i] * matrix[i][j];
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            right[i] /= matrix[i][i];
            for (int j = 0; j < i; j++) {
                right[j] -= right[i] * matrix[j][i];
            }
        }
    }

    private static void factor(double[][] matrix) {
        int size = matrix.length;
        for (int i = 0; i < size; i++) {
            double[] row = matrix[i];
            double pivot = row[i];
            if (pivot <= 0) {
                throw new IllegalArgumentException(
                        "the matrix must be positive definite but has a pivot of " + pivot + " in row " + i);
            }
            row[i] = Math.sqrt(pivot);
            double inverse = 1 / row[i];
            for (int j = i + 1; j < size; j++) {
                row[j] *= inverse;
            }
            for (int j = i + 1; j < size; j++) {
                for (int k = j; k < size; k++) {
                    matrix[j][k] -= row[j] * row[k];
                }
            }
        }
    }
}
