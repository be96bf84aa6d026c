package dev.runup.check;

import static dev.runup.check.BackgroundTermsTest.FACTS;
import static dev.runup.check.BackgroundTermsTest.findings;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks long chains of facts on background with many updates. It counts allocated bytes, since
/// time depends on the machine.
@Tag("slow")
class HiddenOnceGrowthTest {

  private static final int LONG = 900;

  /// The most bytes of three times as many facts, in those of the few.
  private static final double MOST = 3.5;

  /// Each update takes words on background away, in the chain from its start or from its end.
  ///
  /// @param named who owns the actions at the end of the chain
  @ParameterizedTest
  @ValueSource(strings = {"up aide", "down aide", "up zanary", "down zanary"})
  void updatesInAChainCostWhatTheirNumberCosts(String named) {
    String[] words = named.split(" ");
    IntFunction<String> chain = count -> chain(count, words[0].equals("up"), words[1]);
    allocated(chain.apply(10));
    long few = allocated(chain.apply(LONG / 3));

    assertThat((double) allocated(chain.apply(LONG)) / few).isBetween(1.5, MOST);
  }

  private static long allocated(String facts) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    List<String> findings = findings(facts);
    long after = threads.getCurrentThreadAllocatedBytes();
    assertThat(findings.isEmpty()).isEqualTo(!facts.contains("owner: zanary"));
    return after - before;
  }

  private static String chain(int count, boolean isUp, String owner) {
    StringBuilder words = new StringBuilder("statements:\n");
    StringBuilder views = new StringBuilder("assessments:\n");
    StringBuilder actions = new StringBuilder("actions:\n");
    StringBuilder updates = new StringBuilder("updates:\n");
    for (int i = 0; i < count; i++) {
      String base = i == 0 ? "open" : "v" + (i - 1);
      int minute = isUp ? i : count - 1 - i;
      words.append("- {id: s" + i + ", who: zanary, says: Text " + i + "., source: talk}\n");
      views.append("- {id: v" + i + ", by: desk, says: View " + i + ".");
      views.append(", rests-on: [" + base + ", s" + i + "]}\n");
      actions.append("- {id: a" + i + ", says: Act " + i + "., owner: " + owner);
      actions.append(", rests-on: v" + i + "}\n");
      updates.append("- {fact: v" + i + ", act: corrected, reason: No., source: gazette");
      updates.append(", recorded: \"2026-01-03 %02d:%02d\"".formatted(minute / 60, minute % 60));
      updates.append(", set: {rests-on: [" + base + "]}}\n");
    }
    String intake = "intake: {source: gazette, recorded: 2026-01-02}\n";
    return FACTS + intake + words + views + actions + updates;
  }
}
