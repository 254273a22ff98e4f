package org.daybook.reading.time;

import java.util.List;

/**
 * What patterns are matched over: a token, or a part of a hyphenated one ("third-quarter" is three).
 *
 * @param token index of its token
 * @param opens whether it begins that token
 * @param closes whether it ends that token
 * @param form as it stands
 * @param lower its form in lower case
 * @param words what it may be, alone or with those behind it
 */
record Atom(int token, boolean opens, boolean closes, String form, String lower, List<Word> words) { }
