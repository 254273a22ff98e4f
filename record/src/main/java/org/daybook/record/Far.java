package org.daybook.record;

/**
 * How far long work has come.
 *
 * @param what as {@link Progress#at} has it
 * @param total 0 where it isn't known
 */
public record Far(String what, long done, long total) { }
