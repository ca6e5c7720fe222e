package io.synthmarket.core;

import io.synthmarket.core.internal.blocks.NamedLaws;
import java.util.Optional;
import java.util.ServiceLoader;

/** Looks block laws up by name: the library's own, then those of providers. */
final class BlockLawRegistry {

    private BlockLawRegistry() {}

    static Optional<BlockLaw> find(String name) {
        Optional<BlockLaw> own = NamedLaws.find(name);
        if (own.isPresent()) {
            return own;
        }
        Optional<BlockLaw> found = find(name, Thread.currentThread().getContextClassLoader());
        return found.isPresent() ? found : find(name, BlockLawRegistry.class.getClassLoader());
    }

    private static Optional<BlockLaw> find(String name, ClassLoader loader) {
        for (BlockLawProvider provider : ServiceLoader.load(BlockLawProvider.class, loader)) {
            Optional<BlockLaw> law = provider.find(name);
            if (law.isPresent()) {
                return law;
            }
        }
        return Optional.empty();
    }
}
