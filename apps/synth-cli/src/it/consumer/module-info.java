module consumer {
    requires io.synthmarket.core;
    requires io.synthmarket.io;
    requires io.synthmarket.metrics;
    requires io.synthmarket.report;
    requires io.synthmarket.samples;
    requires io.synthmarket.tensors;
}
