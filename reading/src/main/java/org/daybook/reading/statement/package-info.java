/**
 * Who says or thinks what. Open {@link org.daybook.reading.statement.StatementReader} first.
 */
package org.daybook.reading.statement;
