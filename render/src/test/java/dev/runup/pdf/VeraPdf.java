package dev.runup.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/// Checks a file with veraPDF.
public final class VeraPdf {

  private static final List<PDFAFlavour> FLAVOURS =
      List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);

  private VeraPdf() {}

  /// Fails unless the file conforms to PDF/UA-1 and PDF/A-2a. Also fails if veraPDF made too few
  /// checks for the elements and characters of the file, because then it skipped some.
  public static void assertConforms(byte[] pdf) {
    VeraGreenfieldFoundryProvider.initialise();
    TaggedPdf tagged = new TaggedPdf(pdf);
    int elements = count(tagged.root()) - 1;
    int characters = 0;
    for (PageText page : tagged.pages()) {
      characters += page.shown().stream().mapToInt(shown -> shown.text().length()).sum();
    }
    List<ValidationResult> results = judge(pdf);
    assertThat(results).hasSameSizeAs(FLAVOURS);
    for (ValidationResult result : results) {
      boolean isAccessible = result.getPDFAFlavour() == PDFAFlavour.PDFUA_1;
      assertConforms(
          result,
          isAccessible ? 30 + 4 * elements + characters / 4 : 300 + 8 * elements + characters / 2);
    }
  }

  private static void assertConforms(ValidationResult result, int fewest) {
    PDFAFlavour flavour = result.getPDFAFlavour();
    Map<String, Integer> failures = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED) {
        failures.merge(describe(assertion), 1, Integer::sum);
      }
    }
    assertThat(failures).as("findings of %s", flavour).isEmpty();
    assertThat(result.isCompliant()).as("%s", flavour).isTrue();
    assertThat(result.getTotalAssertions()).as("checks of %s", flavour).isGreaterThan(fewest);
  }

  private static int count(TaggedPdf.Element element) {
    int count = 1;
    for (TaggedPdf.Kid kid : element.kids()) {
      count += kid instanceof TaggedPdf.Element inner ? count(inner) : 0;
    }
    return count;
  }

  /// Goes through the file once for both standards.
  private static List<ValidationResult> judge(byte[] pdf) {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(FLAVOURS)) {
      return validator.validateAll(parser);
    } catch (Exception e) {
      throw new AssertionError("veraPDF could not read the file", e);
    }
  }

  private static String describe(TestAssertion assertion) {
    return assertion.getRuleId().getClause()
        + "-"
        + assertion.getRuleId().getTestNumber()
        + " "
        + assertion.getMessage()
        + " at "
        + assertion.getLocation().getContext();
  }
}
