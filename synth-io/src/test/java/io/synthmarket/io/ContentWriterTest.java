package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentWriterTest {

    @TempDir
    private Path folder;

    @Test
    void writeFile_content_isWrittenWhole() throws IOException {
        ContentWriter content = out -> out.write(new byte[] {1, 2, 3});

        content.writeFile(folder.resolve("some.bin"), ExistingFiles.REFUSE);

        assertThat(folder.resolve("some.bin")).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(folder).isDirectoryNotContaining("glob:**.partial");
    }

    @Test
    void writeFile_contentThatFails_leavesNothing() {
        ContentWriter content = out -> {
            out.write(new byte[100_000]);
            throw new IOException("the source ran dry");
        };

        assertThatThrownBy(() -> content.writeFile(folder.resolve("some.bin"), ExistingFiles.REFUSE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the source ran dry");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void writeFile_fileThatIsThere_staysUnlessItIsToBeReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("some.bin"), "kept");
        ContentWriter content = out -> out.write(1);

        assertThatThrownBy(() -> content.writeFile(file, ExistingFiles.REFUSE))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage("some.bin already exists; use ExistingFiles.REPLACE to overwrite it");
        assertThat(file).hasContent("kept");
    }
}
