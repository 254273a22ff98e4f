package org.daybook.record;

import java.util.List;
import java.util.Optional;
import org.daybook.reading.name.EntityType;
import org.daybook.record.link.NameKey;

/**
 * Whose a name is.
 *
 * @param asked the name
 * @param bearers all whose name it may be, those whom most pages name first
 * @param nearest names that are known, where it is nobody's: the likest first
 */
public record Who(String asked, List<Identity> bearers, List<String> nearest) {
    public Who {
        bearers = List.copyOf(bearers);
        nearest = Deferred.copyOf(nearest);
    }

    /** One of these, of whom another has less than so many times the pages, is meant before that other where that is something else: a body, a place. */
    private static final int FAR_MORE = 5;

    /**
     * Who is meant: the only bearer, or a person, body or place whom far more pages name than anything else of the name. Empty where that is open.
     * Where a person's name is asked for in full, those pages that have a part of it alone, of nobody knows whom, leave nothing open.
     */
    public Optional<Identity> meant() {
        List<Identity> contend = bearers.stream().filter(bearer -> !undecided(bearer)).toList();
        if (contend.isEmpty()) {
            contend = bearers;
        }
        if (contend.isEmpty()) {
            return Optional.empty();
        }
        Identity first = contend.get(0);
        boolean clear = contend.stream().skip(1).allMatch(other -> other.type() != first.type() && other.pages() * FAR_MORE <= first.pages());
        return clear ? Optional.of(first) : Optional.empty();
    }

    /** Whether a bearer is a part of the asked full name alone, which may be that person's or somebody else's of the surname. */
    public boolean undecided(Identity bearer) {
        return bearer.type() == EntityType.PERSON && NameKey.of(asked, EntityType.PERSON).full() && !NameKey.of(bearer.name(), EntityType.PERSON).full();
    }

    /** How a form is known to be this bearer's. From the surest to the least sure. */
    public enum Join {
        /** The same full name. */
        NAME,
        /** The page joins it to the full name. */
        PAGE,
        /** Another spelling of the full name, or another script. */
        SPELLING,
        /** An initial or a name alone, beside an office that is only this bearer's. */
        OFFICE,
        /** An initial or a name alone, in company that is only this bearer's. */
        COMPANY,
        /** An initial or a name alone: nobody else of that name is known. */
        ALONE;

        /** Whether it is an inference from what is not the name. */
        public boolean likely() {
            return this == OFFICE || this == COMPANY || this == ALONE;
        }

        /** The wire form: lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A person, body or place as all pages tell of it.
     *
     * @param name the fullest form that most pages give
     * @param forms every form of the name, those that most pages have first
     * @param offices offices and descriptions, by the day on which they were first told
     * @param named where and when it is named, by outlet
     * @param company who is named beside it most often
     * @param pages how many pages name it
     * @param unsure how many of them are joined by an inference only
     * @param unread how many more pages may name it, and were not looked into
     */
    public record Identity(String name, EntityType type, List<Form> forms, List<Tenure> offices, List<Naming> named, List<Company> company, int pages,
            int unsure, int unread) {
        public Identity {
            forms = List.copyOf(forms);
            offices = List.copyOf(offices);
            named = List.copyOf(named);
            company = List.copyOf(company);
        }
    }

    /** A form of a name. @param script as Unicode calls it: Latin, Cyrillic @param pages how many have it @param join the surest way in which a page's is known */
    public record Form(String text, String script, int pages, Join join) { }

    /** An office. @param first day of the first page that gives it; null where none is dated @param last of the last */
    public record Tenure(String office, String first, String last, int pages) { }

    /** An outlet's pages that name somebody. */
    public record Naming(String outlet, String first, String last, int pages) { }

    /** Somebody named on the same pages. */
    public record Company(String name, EntityType type, int pages) { }
}
