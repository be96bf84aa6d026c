/// Problems and findings for other programs, and the pages of the docs that explain them. Start at
/// [ProblemsSarif] or [CodePages].
///
/// * `CodePages` finds the explanation of a problem's code, and `TemplateReference` that of what
///   templates see. The pages are in `docs`.
@NullMarked
package dev.runup.report;

import org.jspecify.annotations.NullMarked;
