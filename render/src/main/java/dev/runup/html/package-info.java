/// Document to the HTML of its body, and the style sheet. Knows no other writer and no fact.
@NullMarked
package dev.runup.html;

import org.jspecify.annotations.NullMarked;
