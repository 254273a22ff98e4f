/**
 * JMH benchmarks of what is done most: {@code docs/speed.md} says how to run them. Each reads the pages or records that it is pointed at, else an
 * invented world's, so that it runs anywhere. Open {@link org.daybook.bench.speed.Input} first.
 */
package org.daybook.bench.speed;
