/** Captures' bytes, kept for good in WARC 1.1 files before anything is read from them. Open {@link org.daybook.record.archive.Archive} first. */
package org.daybook.record.archive;
