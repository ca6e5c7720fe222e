package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedJarIT {
    private static final Path JAR = Path.of("target", "synth.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void jar_startedWithVersion_printsItQuietly() throws Exception {
        Processes.Result result = Processes.run(folder, "java", List.of("-jar", JAR.toString(), "--version"));

        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).startsWith("synth ").hasLineCount(1);
    }

    @Test
    void jar_always_carriesTheLicenceAndNoModuleDescriptor() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .contains("META-INF/LICENSE", "META-INF/NOTICE")
                    .noneMatch(name -> name.endsWith("module-info.class"))
                    .noneMatch(name -> name.endsWith(".SF"));
        }
    }
}
