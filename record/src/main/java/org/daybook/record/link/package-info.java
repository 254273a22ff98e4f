/**
 * What readings say together. All of it is a pure function of a set: the order in which pages came changes nothing.
 * In: {@link org.daybook.record.link.PageFacts} and {@link org.daybook.record.link.EventMention}s. Out: {@link org.daybook.record.link.Chronicle}.
 */
package org.daybook.record.link;
