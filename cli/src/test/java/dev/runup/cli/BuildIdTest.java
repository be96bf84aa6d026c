package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests what the build of the program runs to make its build id.
class BuildIdTest {

  @TempDir private Path folder;
  private Path classes;

  @BeforeEach
  void compileAndWriteClasses() throws IOException {
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.toString(), "src/assembly/BuildId.java");
    assertThat(compiled).isZero();
    classes = Files.createDirectories(folder.resolve("classes/dev"));
    Files.writeString(classes.resolve("A.class"), "one");
    Files.writeString(classes.resolve("words"), "Not known");
    classes = folder.resolve("classes");
  }

  @Test
  void changedByteOfSameSizeMakesAnotherId() throws Exception {
    String before = id(classes);

    Files.writeString(classes.resolve("dev/words"), "NOT KNOWN");

    assertThat(id(classes)).isNotEqualTo(before).hasSize(64);
  }

  @Test
  void renamedFileMakesAnotherId() throws Exception {
    String before = id(classes);

    Files.move(classes.resolve("dev/words"), classes.resolve("dev/phrases"));

    assertThat(id(classes)).isNotEqualTo(before);
  }

  @Test
  void jarAndFolderOfTheSameClassesHaveTheSameId() throws Exception {
    Path jar = folder.resolve("a.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (String name :
          List.of("META-INF/MANIFEST.MF", "META-INF/maven/pom.xml", "dev/words", "dev/A.class")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.startsWith("dev") ? Files.readAllBytes(classes.resolve(name)) : new byte[1]);
      }
    }
    Path library = Files.createDirectories(folder.resolve("library"));
    Files.writeString(library.resolve("B.class"), "two");

    assertThat(id(jar, library)).isEqualTo(id(library, classes));
  }

  @Test
  void idOfAnEarlierBuildInTheFolderDoesNotCount() throws Exception {
    String first = id(classes);

    Files.writeString(classes.resolve("META-INF/runup/build-id"), "of an earlier build");

    assertThat(id(classes)).isEqualTo(first);
  }

  private String id(Path... entries) throws Exception {
    Path file = classes.resolve("META-INF/runup/build-id");
    String path =
        String.join(File.pathSeparator, List.of(entries).stream().map(Path::toString).toList());
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      var main = loader.loadClass("BuildId").getMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[] {file.toString(), path});
    }
    return Files.readString(file);
  }
}
