package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Checks that files with any bytes end the program with a documented code and a message.
@Timeout(60)
class HostileFilesTest {

  private static final String FACTS =
      """
      intake: {source: article, recorded: 2025-12-28, credibility: 3}
      sources:
      - {id: article, title: "An article", kind: news-report, reliability: B}
      actors:
      - {id: costa, name: António Costa, kind: person}
      statements:
      - id: said
        who: costa
        says: "It will last: through 2026."
        when: 2025-12-27~
        about: [costa]
      measures:
      - {what: Loan, value: USD 700–800 bn}
      """;

  @TempDir private Path folder;

  @Test
  void everyEncodingIsReadOrRefused() throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (String name :
        List.of("UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE", "UTF-32")) {
      files.add(FACTS.getBytes(Charset.forName(name)));
    }
    for (String name : List.of("windows-1251", "windows-1252", "IBM037", "GB18030", "Shift_JIS")) {
      files.add(FACTS.getBytes(Charset.forName(name)));
    }
    for (String bytes :
        List.of(
            "",
            "00",
            "0A",
            "EFBBBF",
            "EFBBBFEFBBBF",
            "FF",
            "FFFE",
            "FEFF",
            "0000FEFF",
            "C0AF",
            "C080",
            "E080AF",
            "EDA080",
            "EDA0BDEDB880",
            "F4908080",
            "F888808080",
            "61F09F98",
            "C285",
            "E280A8",
            "E280A9",
            "7F",
            "1B5B324A",
            "610D62",
            "EFBFBF",
            "F3A08181",
            "89504E470D0A1A0A",
            "504B0304",
            "255044462D312E37",
            "1F8B0800")) {
      files.add(HexFormat.of().parseHex(bytes));
    }
    files.forEach(this::ends);
  }

  @Test
  void unreadableFileGetsOneProblemOnly() throws IOException {
    Path dossier = DossierSamples.sound(folder.resolve("talks"), "A visit");
    Files.writeString(
        dossier.resolve("names.yaml"), "sources: [{id: other, title: O, kind: post}]\n");
    Files.writeString(
        dossier.resolve("more.yaml"),
        "intake: {recorded: 2025-12-28, source: other}\nevents: [{title: B, status: planned}]\n");
    assertThat(Ran.of("check", dossier.toString()).code()).isEqualTo(Exit.DONE);

    for (byte[] wrong :
        List.of(
            new byte[] {'#', (byte) 0xe9, '\n'}, "sources: [\n".getBytes(StandardCharsets.UTF_8))) {
      Files.write(dossier.resolve("names.yaml"), wrong);
      String told = Ran.of("check", dossier.toString()).err();
      assertThat(told).contains("names.yaml:").containsOnlyOnce("error:");
    }
  }

  @Test
  void cutChangedAndRandomBytesAreReadOrRefused() {
    byte[] whole = FACTS.getBytes(StandardCharsets.UTF_8);
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      ends(Arrays.copyOf(whole, random.nextInt(whole.length)));
      byte[] changed = whole.clone();
      changed[random.nextInt(whole.length)] = (byte) random.nextInt(256);
      ends(changed);
      byte[] noise = new byte[random.nextInt(300)];
      random.nextBytes(noise);
      ends(noise);
    }
  }

  @Test
  void excessiveNestingLengthAndCountAreRefused() {
    for (String piece :
        List.of(
            "[", "{a: ", "{\"a\":", "- ", "? ", "&a ", "*a ", "!a ", "a: ", "\"", "'", "9", "\n",
            "a\n", "-\n", ",", "😀")) {
      ends(piece.repeat(50_000).getBytes(StandardCharsets.UTF_8));
    }
    ends(("a: &a [x,x]\n" + "b: [*a,*a,*a]\n".repeat(1000)).getBytes(StandardCharsets.UTF_8));
  }

  private void ends(byte[] bytes) {
    String settings = "mark: CLEAR\n";
    try {
      for (String name : List.of("facts.yaml", "facts.json", "runup.yaml")) {
        Files.writeString(folder.resolve("runup.yaml"), settings);
        Path file = Files.write(folder.resolve(name), bytes);
        Ran ran = Ran.of("check", folder.toString());
        assertThat(ran.code()).as(name + ran).isIn(0, 1, 3, 4);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).doesNotContain("Exception", "    at ", "null").isNotEmpty();
        assertThat(ran.err().lines()).hasSizeLessThan(100);
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
