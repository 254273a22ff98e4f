/**
 * The interface's texts and days in the reader's language. In: keys, EDTF. Out: words. Texts are in {@code TAG.properties} beside this package.
 */
package org.daybook.app.web.words;
