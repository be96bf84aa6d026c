/// Reads the packed XML files of office programs: documents of Word and workbooks. Start at
/// [OfficeFile].
@NullMarked
package dev.runup.office;

import org.jspecify.annotations.NullMarked;
