/**
 * The originals, as WARC 1.1. In: the bytes of captures. Out: the same bytes, for good. Open {@link org.daybook.record.archive.Archive} first.
 */
package org.daybook.record.archive;
