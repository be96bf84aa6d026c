package dev.runup.inspect;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.docx.ComparedText;
import dev.runup.docx.DocxFacts;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.Fact;
import dev.runup.inspect.MarkedPassage.Control;
import dev.runup.inspect.MarkedPassage.Text;
import dev.runup.inspect.ReviewedIssue.FactText;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Owner;
import dev.runup.problem.Place;
import dev.runup.reading.Origins;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds where the texts of a document were typed.
final class FactTexts {

  /// The values by the tag and the printed text.
  private final Map<String, FieldRef> refs = new HashMap<>();

  /// The facts by their tags.
  private final Map<String, FieldRef> facts = new HashMap<>();

  private final Origins origins;

  FactTexts(DossierOnDisk dossier, Document document) {
    this.origins = dossier.origins();
    for (Fact fact : dossier.dossier().facts()) {
      String name = fact.id().toString();
      facts.put(DocxFacts.tag(name), Origins.whole(Owner.named(name), fact.version()));
    }
    Block.spans(
        document.bodyAndNotes(),
        span -> {
          FieldRef ref = span.ref();
          if (ref != null && span.isTextOfFact()) {
            refs.putIfAbsent(key(DocxFacts.tag(span.fact()), span.text()), ref);
          }
        });
  }

  private static String key(String tag, String text) {
    return tag + "\n" + ComparedText.of(text);
  }

  /// Returns the text of a fact in a content control.
  FactText of(Text text, Control control) {
    return of(control.tag(), text.text().substring(control.from(), control.to()));
  }

  private FactText of(String tag, String printed) {
    FieldRef ref = refs.get(key(tag, printed));
    FieldRef any = ref == null ? facts.get(tag) : ref;
    if (any == null) {
      return new FactText(tag, "", "");
    }
    Place place = origins.of(any);
    return new FactText(
        any.ownerName(),
        ref == null ? "" : ref.typedUnder(),
        place == null ? "" : place.file() + ":" + place.line() + ":" + place.column());
  }

  /// Returns the texts of facts in some content controls, each once.
  List<FactText> of(Text text, List<Control> controls) {
    return controls.stream().map(control -> of(text, control)).distinct().toList();
  }
}
