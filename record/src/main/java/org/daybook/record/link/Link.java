package org.daybook.record.link;

/**
 * That two mentions may tell one event.
 *
 * @param first id of the mention whose id comes first
 * @param second id of the other
 * @param weight how much supports it; more is stronger
 */
public record Link(String first, String second, int weight) { }
