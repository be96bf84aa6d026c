package dev.runup.typing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.problem.Checked;
import dev.runup.problem.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  private static final List<FactType> ALL = List.of(FactType.values());

  private static final Names EXAMPLE =
      Names.of(good(DossierOnDisk.read(Path.of("../examples/florida-2025"))));

  @ParameterizedTest
  @CsvSource({
    "zelensky, actor:zelensky",
    "Zelen, actor:zelensky",
    "Зеленський, actor:zelensky",
    "president ukraine, actor:zelensky",
    "'leyen, Ursula', actor:von-der-leyen",
    "antonio costa, actor:costa",
    "florida-meeting, event:florida-meeting"
  })
  void factIsFoundByIdNameAliasAndBeginningsOfWords(String text, String id) {
    assertThat(EXAMPLE.search(text, ALL, 1).getFirst().id().toString()).isEqualTo(id);
  }

  @Test
  void wholeIdComesBeforeBeginningsAndWordsInside() {
    Names names =
        names(
            """
            issues:
            - {id: sea-law, title: Sea law}
            - {id: sea, title: The sea}
            - {id: black-sea, title: Black Sea}
            - {id: other, title: Søa-Łódź}
            """);

    assertThat(ids(names.search("sea", ALL, 9)))
        .containsExactly("issue:sea", "issue:sea-law", "issue:black-sea");
    assertThat(ids(names.search("soa lodz", ALL, 9))).containsExactly("issue:other");
    assertThat(names.search("eas", ALL, 9)).isEmpty();
    assertThat(names.search("sea", ALL, 2)).hasSize(2);
    assertThat(names.search("sea", List.of(FactType.ACTOR), 9)).isEmpty();
    assertThat(names.search("", ALL, 9)).hasSize(4);
  }

  @Test
  void updatedNameIsPrintedAndOldOneStaysFindable() {
    Names names =
        names(
            """
            intake: {source: s1, recorded: 2026-01-01}
            sources: [{id: s1, title: Report, kind: news-report, publisher: The Gazette, published: 2025-12-31}]
            actors: [{id: istanbul, name: Constantinople, kind: body}]
            updates:
            - {fact: istanbul, recorded: 2026-01-02, act: corrected, reason: Renamed., set: {name: Istanbul}}
            """);

    Names.NamedFact actor = names.search("constant", ALL, 1).getFirst();

    assertThat(actor.name()).isEqualTo("Istanbul");
    assertThat(actor.aliases()).containsExactly("Constantinople");
    assertThat(actor.description()).isEqualTo("body");
    assertThat(find(names, FactType.SOURCE, "s1").description())
        .isEqualTo("news-report, The Gazette, 2025-12-31");
  }

  @Test
  void factKnowsPlaceOfItsId() {
    Place place =
        Objects.requireNonNull(
            find(names("issues:\n- title: Sea\n  id: sea\n"), FactType.ISSUE, "sea").place());

    assertThat(place.fileAndLine() + ":" + place.column()).isEqualTo("facts.yaml, line 3:7");
  }

  @Test
  void factWithoutTypedIdIsNotOffered() {
    assertThat(names("issues: [{title: Sea}]\n").all()).isEmpty();
  }

  private static Names.NamedFact find(Names names, FactType type, String id) {
    return Objects.requireNonNull(names.find(new FactId(type, id)));
  }

  private static List<String> ids(List<Names.NamedFact> facts) {
    return facts.stream().map(fact -> fact.id().toString()).toList();
  }

  private static Names names(String facts) {
    return Names.of(
        good(
            DossierOnDisk.read(
                DossierFiles.of(
                    Map.of(
                        "runup.yaml",
                        bytes("mark: TLP:CLEAR\ndesk: Desk\n"),
                        "facts.yaml",
                        bytes(facts))))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static DossierOnDisk good(Checked<DossierOnDisk> read) {
    return switch (read) {
      case Checked.Good<DossierOnDisk>(DossierOnDisk dossier, var _) -> dossier;
      case Checked.Bad<DossierOnDisk> bad ->
          throw new AssertionError(bad.problems().getFirst().printed());
    };
  }
}
