package org.daybook.record.archive;

/**
 * Where a record stands in the archive.
 *
 * @param file name of the file
 * @param offset of the first byte of the record's gzip member
 */
public record Place(String file, long offset) { }
