package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResourcesTest {

  @Test
  void everyTemplateAndBundleIsListed() throws IOException {
    Path folder = Path.of("../templates");
    List<String> files;
    try (Stream<Path> paths = Files.walk(folder)) {
      files =
          paths
              .filter(Files::isRegularFile)
              .map(path -> folder.relativize(path).toString().replace('\\', '/'))
              .filter(name -> !name.equals("theme.yaml"))
              .sorted()
              .toList();
    }

    assertThat(Resources.templates().shippedNames()).isEqualTo(files);
  }
}
