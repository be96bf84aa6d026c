/// What a page says of its briefing to machines, as JSON-LD in the words of schema.org. Made from a
/// briefing and nothing else, so that nothing withheld has a part in it.
@NullMarked
package dev.runup.jsonld;

import org.jspecify.annotations.NullMarked;
