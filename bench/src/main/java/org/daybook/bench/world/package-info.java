/**
 * Invented worlds of any size, whose truth is known: people and towns made of syllables, events that are planned, slip, fall through or take
 * place, outlets that tell them in several languages. In: a seed and a number of pages. Out: pages, and what event each of their sentences
 * tells. Open {@link org.daybook.bench.world.World} first.
 */
package org.daybook.bench.world;
