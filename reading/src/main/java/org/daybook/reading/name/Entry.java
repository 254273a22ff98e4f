package org.daybook.reading.name;

/**
 * A name that the tables know.
 *
 * @param form as written, in base form
 * @param canonical what all its forms have in common: a country's code, a city's number, a body's first form
 * @param country ISO 3166 code of the country that it is, lies in or governs from; empty where none is known
 * @param seat whether it is a building or street that stands for the body seated there
 */
record Entry(String form, EntityType type, String canonical, String country, boolean seat) { }
