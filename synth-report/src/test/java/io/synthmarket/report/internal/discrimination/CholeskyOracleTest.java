package io.synthmarket.report.internal.discrimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synthmarket.core.RandomStream;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The solution beside that of Hipparchus, which goes through the same operations in the same order. */
class CholeskyOracleTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 31})
    void solve_squaresOfRandomRows_hasTheBitsOfHipparchus(int size) {
        RandomStream random = RandomStream.of(size, 0, 0);
        double[][] matrix = new double[size][size];
        double[] right = new double[size];
        for (int row = 0; row < 4 * size; row++) {
            double[] values = new double[size];
            for (int i = 0; i < size; i++) {
                values[i] = random.nextDouble() - 0.5;
            }
            for (int i = 0; i < size; i++) {
                right[i] += values[i];
                for (int j = 0; j < size; j++) {
                    matrix[i][j] += values[i] * values[j];
                }
            }
        }
        double[] expected = new CholeskyDecomposition(MatrixUtils.createRealMatrix(matrix))
                .getSolver()
                .solve(new ArrayRealVector(right))
                .toArray();

        Cholesky.solve(matrix, right);

        assertThat(right).containsExactly(expected);
    }

    @Test
    void solve_matrixThatIsNotPositiveDefinite_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cholesky.solve(new double[][] {{1, 2}, {2, 1}}, new double[2]))
                .withMessage("the matrix must be positive definite but has a pivot of -3.0 in row 1");
    }
}
