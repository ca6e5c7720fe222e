package io.synthmarket.examples;

import java.util.List;
import java.util.Objects;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.evaluation.LabelEvaluationUtil;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.transform.TransformTrainer;
import org.tribuo.transform.TransformationMap;
import org.tribuo.transform.transformations.MeanStdDevTransformation;

/** A way to learn from windows: from stiff to supple. */
enum Learner {
    /** Few parameters. Takes the same number of steps however much there is to learn from, so that more data is not more training. */
    LOGISTIC("logistic regression") {
        @Override
        Trainer<Label> trainer(int timesReal, long seed) {
            var linear = new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.1), PASSES / timesReal, seed);
            return new TransformTrainer<>(linear, new TransformationMap(List.of(new MeanStdDevTransformation())));
        }
    },
    /** More of them: up to 16 leaves, each of the same least share of what there is to learn from. */
    SHALLOW_TREE("tree of 16 leaves") {
        @Override
        Trainer<Label> trainer(int timesReal, long seed) {
            return tree(4, timesReal, seed);
        }
    },
    /** Many: up to 128 leaves. */
    DEEP_TREE("tree of 128 leaves") {
        @Override
        Trainer<Label> trainer(int timesReal, long seed) {
            return tree(7, timesReal, seed);
        }
    };

    /** Passes over real windows alone. Twice, three and six times as many windows divide it. */
    private static final int PASSES = 12;

    private static final float LEAF = 10;
    private static final Label YES = new Label("yes");
    private static final Label NO = new Label("no");

    private final String words;

    Learner(String words) {
        this.words = words;
    }

    abstract Trainer<Label> trainer(int timesReal, long seed);

    private static Trainer<Label> tree(int depth, int timesReal, long seed) {
        return new CARTClassificationTrainer(depth, LEAF * timesReal, 0f, 1f, false, new GiniIndex(), seed);
    }

    /** Trains on some windows and tells how well others are told apart: the area under the ROC curve, 0.5 by chance. */
    double areaUnderCurve(
            List<DayWindow> training,
            int timesReal,
            List<DayWindow> testing,
            Question question,
            double threshold,
            long seed) {
        Model<Label> model = trainer(timesReal, seed).train(dataset(training, question, threshold));
        boolean[] truth = new boolean[testing.size()];
        double[] scores = new double[testing.size()];
        for (int i = 0; i < scores.length; i++) {
            Example<Label> example = example(testing.get(i), question, threshold);
            truth[i] = example.getOutput().equals(YES);
            scores[i] = Objects.requireNonNull(
                            model.predict(example).getOutputScores().get(YES.getLabel()), "yes")
                    .getScore();
        }
        return LabelEvaluationUtil.binaryAUCROC(truth, scores);
    }

    private static Dataset<Label> dataset(List<DayWindow> windows, Question question, double threshold) {
        LabelFactory labels = new LabelFactory();
        var dataset = new MutableDataset<>(new SimpleDataSourceProvenance("windows", labels), labels);
        windows.forEach(window -> dataset.add(example(window, question, threshold)));
        return dataset;
    }

    private static Example<Label> example(DayWindow window, Question question, double threshold) {
        Label label = question.measured(window) > threshold ? YES : NO;
        return new ArrayExample<>(label, DayWindow.featureNames(), window.features());
    }

    @Override
    public String toString() {
        return words;
    }
}
