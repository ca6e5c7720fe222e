package io.synthmarket.tensors.internal;

import io.synthmarket.io.Precision;
import io.synthmarket.tensors.internal.numpy.NpyOutput;
import io.synthmarket.tensors.internal.numpy.NpzOutput;
import io.synthmarket.tensors.internal.output.TensorOutput;
import io.synthmarket.tensors.internal.output.TensorShape;
import io.synthmarket.tensors.internal.tfrecord.ExampleOutput;
import io.synthmarket.tensors.internal.tfrecord.RecordStream;
import io.synthmarket.tensors.internal.tfrecord.SequenceExampleOutput;
import java.io.IOException;
import java.io.OutputStream;

/** The formats of files of windows. */
public enum TensorKind {
    /** One array of NumPy. */
    NPY("npy", "npy") {
        @Override
        public TensorOutput open(OutputStream out, TensorShape shape) throws IOException {
            return new NpyOutput(out, shape);
        }
    },

    /** Several arrays of NumPy in a ZIP archive. */
    NPZ("npz", "npz") {
        @Override
        public TensorOutput open(OutputStream out, TensorShape shape) throws IOException {
            return new NpzOutput(out, shape);
        }
    },

    /** Records of TensorFlow, each a {@code tf.train.Example}. */
    TFRECORD("tfrecord", "tfrecord") {
        @Override
        public TensorOutput open(OutputStream out, TensorShape shape) {
            return new ExampleOutput(new RecordStream(out), shape);
        }
    },

    /** Records of TensorFlow, each a {@code tf.train.SequenceExample}. */
    TFRECORD_SEQUENCE("tfrecord-sequence", "sequence.tfrecord") {
        @Override
        public TensorOutput open(OutputStream out, TensorShape shape) {
            return new SequenceExampleOutput(new RecordStream(out), shape);
        }
    };

    private final String word;
    private final String ending;

    TensorKind(String word, String ending) {
        this.word = word;
        this.ending = ending;
    }

    /** Tells what the format is called. */
    public String word() {
        return word;
    }

    /** Tells how names of files end. */
    public String ending() {
        return ending;
    }

    /**
     * Checks that the format has numbers of a width.
     *
     * @throws IllegalArgumentException if it has not
     */
    public void require(Precision precision) {
        if (precision == Precision.FLOAT64 && (this == TFRECORD || this == TFRECORD_SEQUENCE)) {
            throw new IllegalArgumentException(
                    "format " + word + " has numbers of float32 only; write npy or npz where float64 is needed");
        }
    }

    /**
     * Begins a file.
     *
     * @throws IOException if writing fails
     */
    public abstract TensorOutput open(OutputStream out, TensorShape shape) throws IOException;
}
