/// Document to tagged PDF. The only package that knows OpenPDF; knows no other writer and no fact.
@NullMarked
package dev.runup.pdf;

import org.jspecify.annotations.NullMarked;
