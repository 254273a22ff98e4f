package org.daybook.reading;

/** What is known of a capture's bytes. {@code retrieved} is ISO 8601, null where unknown. */
public record CaptureFacts(String sha256, String mediaType, int bytes, String retrieved) { }
