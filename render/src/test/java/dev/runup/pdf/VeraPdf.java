package dev.runup.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/// The judgement of veraPDF on a file.
public final class VeraPdf {
  /// What an almost empty document is checked for; fewer checks mean that nothing was looked at.
  private static final int FEWEST_CHECKS = 150;

  private VeraPdf() {}

  /// Fails unless the file conforms to PDF/UA-1 and to PDF/A-2a, and gives back the number of
  /// checks made.
  public static int assertConforms(byte[] pdf) {
    VeraGreenfieldFoundryProvider.initialise();
    return assertConforms(pdf, PDFAFlavour.PDFUA_1) + assertConforms(pdf, PDFAFlavour.PDFA_2_A);
  }

  private static int assertConforms(byte[] pdf, PDFAFlavour flavour) {
    ValidationResult result = judge(pdf, flavour);
    Map<String, Integer> failures = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED) {
        failures.merge(describe(assertion), 1, Integer::sum);
      }
    }
    assertThat(failures).as("what %s finds", flavour).isEmpty();
    assertThat(result.isCompliant()).as("%s", flavour).isTrue();
    assertThat(result.getTotalAssertions())
        .as("checks of %s", flavour)
        .isGreaterThan(FEWEST_CHECKS);
    return result.getTotalAssertions();
  }

  private static ValidationResult judge(byte[] pdf, PDFAFlavour flavour) {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser);
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
