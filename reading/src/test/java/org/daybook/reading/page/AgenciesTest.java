package org.daybook.reading.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgenciesTest {
    @Test
    void knowsAgenciesByTheirNamesAndHosts() {
        for (String agency : List.of("Norland Press Agency", "Reuters", "www.reuters.com", "tass.ru", "ИТАР-ТАСС", "Велмаркское телеграфное агентство", "Agence France-Presse")) {
            assertTrue(Agencies.has(agency), agency);
        }
        for (String other : List.of("Coast Herald", "Kestrin Press", "apa-travel.example.org", "Вечерний Велмарк", "", "The Agency Insider")) {
            assertFalse(Agencies.has(other), other);
        }
    }
}
