package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests the tool that rewrites the program's classes for a faster start.
class DesugarTest {

  /// A class whose switches and records run before and after rewriting. It returns their results as
  /// text.
  private static final String SAMPLE =
      """
      package sample;

      import java.util.ArrayList;
      import java.util.List;

      public interface Sample {
        enum Side { LEFT, RIGHT }

        sealed interface Shape {
          record Dot() implements Shape {}
          record Pair(Object first, Object second) implements Shape {}
          enum Plain implements Shape { LINE, AREA }

          default String seen() {
            return switch (this) {
              case Dot _ -> "a dot";
              case Pair(String first, String second) when first.equals(second) -> "twice " + first;
              case Pair(String first, Integer second) -> first + " and number " + second;
              case Pair(Pair(var a, var b), var _) -> "nested " + a + b;
              case Pair(var first, var second) -> first + " and " + second;
              case Plain.LINE -> "a line";
              case Plain.AREA -> "an area";
            };
          }
        }

        record All(
            boolean a, byte b, char c, short d, int e, long f, float g, double h, String i, int[] j) {}

        static String day(String word) {
          return switch (word) {
            case null -> "none";
            case "today", "now" -> "this";
            case String text when text.isEmpty() -> "empty";
            case String text -> text;
          };
        }

        static String side(Side side) {
          return switch (side) {
            case null -> "none";
            case LEFT -> "left";
            case RIGHT -> "right";
          };
        }

        static List<String> results() {
          List<String> said = new ArrayList<>();
          for (Shape shape : List.of(
              new Shape.Dot(), new Shape.Pair("a", "a"), new Shape.Pair("a", "b"),
              new Shape.Pair("a", 1), new Shape.Pair(new Shape.Pair(1, 2), "c"),
              new Shape.Pair(null, null), Shape.Plain.LINE, Shape.Plain.AREA)) {
            said.add(shape.seen() + " " + shape.equals(new Shape.Pair("a", 1)));
          }
          for (String word : new String[] {"today", "now", "", "else", null}) {
            said.add(day(word));
          }
          for (Side side : new Side[] {Side.LEFT, Side.RIGHT, null}) {
            said.add(side(side));
          }
          int[] array = {1};
          All all = new All(true, (byte) 1, 'c', (short) 2, 3, 4L, 5f, 6d, "i", array);
          List<All> others = List.of(
              new All(true, (byte) 1, 'c', (short) 2, 3, 4L, 5f, 6d, "i", array),
              new All(false, (byte) 1, 'c', (short) 2, 3, 4L, 5f, 6d, "i", array),
              new All(true, (byte) -1, 'c', (short) 2, 3, 4L, 5f, 6d, "i", array),
              new All(true, (byte) 1, 'd', (short) 2, 3, 4L, 5f, 6d, "i", array),
              new All(true, (byte) 1, 'c', (short) -2, 3, 4L, 5f, 6d, "i", array),
              new All(true, (byte) 1, 'c', (short) 2, -3, 4L, 5f, 6d, "i", array),
              new All(true, (byte) 1, 'c', (short) 2, 3, -4L, 5f, 6d, "i", array),
              new All(true, (byte) 1, 'c', (short) 2, 3, 4L, Float.NaN, 6d, "i", array),
              new All(true, (byte) 1, 'c', (short) 2, 3, 4L, 5f, -0.0, "i", array),
              new All(true, (byte) 1, 'c', (short) 2, 3, 4L, 5f, 0.0, null, null));
          for (All one : others) {
            said.add(all.equals(one) + " " + (one.j() == null ? one.hashCode() : ""));
            others.forEach(other -> said.add("" + one.equals(other)));
          }
          said.add(all.equals(null) + " " + all.equals("all") + " " + new Shape.Dot().hashCode());
          said.add("" + new Shape.Pair(null, "b").hashCode());
          said.add("" + new All(true, (byte) 7, 'x', (short) -9, 3, 1L << 40, -0f, Double.NaN, "", null).hashCode());
          return said;
        }
      }
      """;

  private static final byte[] UNPACKED = "as it lies there".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private Path library;

  @BeforeEach
  void compileSample() throws IOException {
    library = Files.createDirectories(folder.resolve("lib")).resolve("runup-sample.jar");
    Path source = Files.createDirectories(folder.resolve("src/sample")).resolve("Sample.java");
    Files.writeString(source, SAMPLE);
    compile(source, "classes");
    jar(library, folder.resolve("classes"));
    jar(folder.resolve("runup.jar"), "Manifest-Version: 1.0\nClass-Path: lib/runup-sample.jar\n\n");
  }

  @Test
  void switchesAndRecordsBehaveAsBefore() throws Exception {
    List<?> before = results();
    desugar();
    assertThat(results()).isEqualTo(before);
    assertThat(before).hasSizeGreaterThan(100);
  }

  @Test
  void onlyDebuggingTextsAndMixedEnumLabelsAreLeft() throws Exception {
    assertThat(leftToTheJvm())
        .contains(
            "typeSwitch in seen", "typeSwitch in day", "enumSwitch in side", "equals", "hashCode");
    desugar();
    assertThat(leftToTheJvm()).containsExactly("toString", "typeSwitch in seen");
  }

  @Test
  void jarKeepsOrderTimesAndCompressionOfItsFiles() throws Exception {
    List<String> before = entries();
    desugar();
    assertThat(entries()).isEqualTo(before);
    byte[] once = Files.readAllBytes(library);
    desugar();
    assertThat(Files.readAllBytes(library)).isEqualTo(once);
  }

  private void desugar() throws Exception {
    Path tool = Path.of("src/assembly/Desugar.java");
    compile(tool, "tool");
    try (URLClassLoader loader = loader(folder.resolve("tool"))) {
      Method main = loader.loadClass("Desugar").getMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[] {folder.resolve("runup.jar").toString()});
    }
  }

  private List<?> results() throws Exception {
    try (URLClassLoader loader = loader(library)) {
      return (List<?>) loader.loadClass("sample.Sample").getMethod("results").invoke(null);
    }
  }

  private static URLClassLoader loader(Path classes) throws IOException {
    return new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);
  }

  private TreeSet<String> leftToTheJvm() throws IOException {
    TreeSet<String> left = new TreeSet<>();
    try (JarFile jar = new JarFile(library.toFile())) {
      for (ZipEntry entry :
          jar.stream().filter(each -> each.getName().endsWith(".class")).toList()) {
        byte[] bytes = jar.getInputStream(entry).readAllBytes();
        for (var method : ClassFile.of().parse(bytes).methods()) {
          method
              .code()
              .ifPresent(code ->
                  code.forEach(element -> {
                    if (element instanceof InvokeDynamicInstruction call) {
                      String name = call.name().stringValue();
                      switch (call.bootstrapMethod().owner().displayName()) {
                        case "SwitchBootstraps" -> left.add(name + " in " + method.methodName());
                        case "ObjectMethods" -> left.add(name);
                        default -> {} // lambdas, and texts that are joined
                      }
                    }
                  }));
        }
      }
    }
    return left;
  }

  private List<String> entries() throws IOException {
    try (JarFile jar = new JarFile(library.toFile())) {
      return jar.stream()
          .map(entry -> entry.getName() + " " + entry.getTimeLocal() + " " + entry.getMethod())
          .toList();
    }
  }

  private void compile(Path source, String to) {
    String classes = folder.resolve(to).toString();
    assertThat(javac.run(null, null, null, "-d", classes, source.toString())).isZero();
  }

  private static void jar(Path jar, String manifest) throws IOException {
    try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(jar))) {
      to.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
      to.write(manifest.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void jar(Path jar, Path classes) throws IOException {
    try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        to.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        to.write(Files.readAllBytes(file));
      }
      CRC32 sum = new CRC32();
      sum.update(UNPACKED);
      ZipEntry unpacked = new ZipEntry("font.ttf");
      unpacked.setMethod(ZipEntry.STORED);
      unpacked.setSize(UNPACKED.length);
      unpacked.setCrc(sum.getValue());
      to.putNextEntry(unpacked);
      to.write(UNPACKED);
    }
  }
}
