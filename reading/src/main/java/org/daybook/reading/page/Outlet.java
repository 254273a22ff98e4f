package org.daybook.reading.page;

/**
 * Who published a page.
 *
 * @param name as the outlet writes itself
 * @param domain such as {@code iz.ru}; null where nothing tells it
 * @param from the evidence that the name was taken from: {@code option}, {@code record}, {@code metadata}, {@code url}, {@code page}
 */
public record Outlet(String name, String domain, String from) { }
