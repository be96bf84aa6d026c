/// Reads workbooks (Office Open XML, ECMA-376) as their cells are seen. Start at
/// [WorkbookFile#read]. Knows neither keys nor types of facts.
@NullMarked
package dev.runup.workbook;

import org.jspecify.annotations.NullMarked;
