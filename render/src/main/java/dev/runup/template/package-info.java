/// Briefing to filled template. The only package that knows FreeMarker; knows no Markdown parser.
@NullMarked
package dev.runup.template;

import org.jspecify.annotations.NullMarked;
