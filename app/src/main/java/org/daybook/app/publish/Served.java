package org.daybook.app.publish;

import java.util.function.UnaryOperator;

/**
 * Where a calendar is served from, for those who subscribe to it.
 *
 * @param address its own
 * @param name what it shows
 * @param event from an event's id to the address of its page
 */
public record Served(String address, String name, UnaryOperator<String> event) { }
