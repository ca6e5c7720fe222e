package io.synthmarket.examples;

import java.util.List;
import org.hipparchus.stat.StatUtils;

/** What a classifier is asked about the next bar. */
enum Question {
    /** Will its range be above the median of those trained on? Volatility clusters, so this can be answered. */
    RANGE("range") {
        @Override
        double threshold(List<DayWindow> real) {
            return StatUtils.percentile(
                    real.stream().mapToDouble(DayWindow::nextRange).toArray(), 50);
        }

        @Override
        double measured(DayWindow window) {
            return window.nextRange();
        }
    },
    /** Will it earn anything? This hardly can. */
    DIRECTION("direction") {
        @Override
        double threshold(List<DayWindow> real) {
            return 0;
        }

        @Override
        double measured(DayWindow window) {
            return window.nextReturn();
        }
    };

    private final String words;

    Question(String words) {
        this.words = words;
    }

    /** What the answer is yes above, by the real windows trained on alone. */
    abstract double threshold(List<DayWindow> real);

    abstract double measured(DayWindow window);

    @Override
    public String toString() {
        return words;
    }
}
