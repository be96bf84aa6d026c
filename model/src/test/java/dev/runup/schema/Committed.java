package dev.runup.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file in `docs/` that is generated from the tables of keys.
record Committed(String name) {

  String text() throws IOException {
    return Files.readString(path());
  }

  /// Checks that the file holds this text. With `-Dgolden=update` it writes the file instead. A
  /// failure prints the lines that differ, not both texts.
  void holds(String text) throws IOException {
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(path(), text);
    }
    assertThat(path())
        .as("%s; -Dgolden=update writes it anew", name)
        .hasContent(text)
        .hasBinaryContent(text.getBytes(StandardCharsets.UTF_8));
  }

  private Path path() {
    return Path.of("../docs", name);
  }
}
