/// Describes a briefing to search engines and other programs, as JSON-LD with the words of
/// schema.org. Start at [JsonLd#of]. Reads only a briefing, so it can't disclose withheld facts.
@NullMarked
package dev.runup.jsonld;

import org.jspecify.annotations.NullMarked;
