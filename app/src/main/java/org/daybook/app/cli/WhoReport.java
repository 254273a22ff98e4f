package org.daybook.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.daybook.record.Who;
import org.daybook.record.Who.Form;
import org.daybook.record.Who.Identity;
import org.daybook.record.Who.Tenure;

/** Whose a name is, for people. */
final class WhoReport {
    private static final int MOST_FORMS = 20;
    private static final int MOST_OUTLETS = 12;

    private final Sheet sheet;

    WhoReport(Sheet sheet) {
        this.sheet = sheet;
    }

    void print(Who who) {
        if (who.bearers().isEmpty()) {
            nobody(who);
        } else if (who.meant().isEmpty()) {
            several(who, "daybook who");
        } else {
            one(who.meant().get());
            others(who);
        }
    }

    /** A name that nobody has, and those that are near it. */
    void nobody(Who who) {
        sheet.line("No page names " + sheet.plain(who.asked()) + ".");
        if (!who.nearest().isEmpty()) {
            sheet.wrapped("", "Near it: " + sheet.plain(String.join(", ", who.nearest())) + ".");
        }
    }

    /** A name that several have. @param command that takes the fuller name */
    void several(Who who, String command) {
        sheet.wrapped("", sheet.bold(who.asked()) + " may be any of " + who.bearers().size() + ". Which? Ask again with the fuller name: "
                + sheet.plain(command) + " NAME");
        for (Identity bearer : who.bearers()) {
            sheet.blank();
            sheet.wrapped("  ", sheet.bold(bearer.name()) + " " + sheet.dim(summary(bearer)));
            String offices = bearer.offices().stream().limit(3).map(Tenure::office).distinct().collect(Collectors.joining(", "));
            if (!offices.isEmpty()) {
                sheet.wrapped("      ", sheet.plain(offices));
            }
            if (!bearer.company().isEmpty()) {
                sheet.wrapped("      ", sheet.dim("named with") + " " + sheet.plain(bearer.company().stream().limit(4).map(Who.Company::name).collect(Collectors.joining(", "))));
            }
        }
    }

    /** What else has the name, and is named far less; and a part of the name, of which nobody knows whose it is. */
    void others(Who who) {
        List<Identity> rest = who.bearers().stream().filter(b -> !b.equals(who.meant().orElse(null))).toList();
        listed("Something else of that name: ", rest.stream().filter(b -> !who.undecided(b)).toList());
        listed("Not known whose it is: ", rest.stream().filter(who::undecided).toList());
    }

    private void listed(String what, List<Identity> bearers) {
        if (!bearers.isEmpty()) {
            sheet.blank();
            sheet.wrapped("", sheet.dim(what + String.join("; ", bearers.stream().map(b -> sheet.plain(b.name()) + " (" + summary(b) + ")").toList())));
        }
    }

    private static String summary(Identity bearer) {
        return bearer.type().toString().toLowerCase(java.util.Locale.ROOT) + ", " + Phrases.count(bearer.pages(), "page");
    }

    private void one(Identity bearer) {
        sheet.title(bearer.name(), summary(bearer));
        sheet.wrapped("", sheet.plain(sure(bearer)));
        sheet.heading("Names");
        List<Form> forms = bearer.forms();
        for (Form form : forms.subList(0, Math.min(MOST_FORMS, forms.size()))) {
            row(form.text(), form.script() + ", " + Phrases.count(form.pages(), "page") + ", " + because(form.join()));
        }
        more(forms.size() - MOST_FORMS);
        if (!bearer.offices().isEmpty()) {
            sheet.heading("Offices, and when they are told");
            bearer.offices().forEach(office -> row(office.office(), days(office.first(), office.last()) + ", " + Phrases.count(office.pages(), "page")));
        }
        sheet.heading("Where and when named");
        bearer.named().stream().limit(MOST_OUTLETS).forEach(n -> row(n.outlet(), days(n.first(), n.last()) + ", " + Phrases.count(n.pages(), "page")));
        more(bearer.named().size() - MOST_OUTLETS);
        if (!bearer.company().isEmpty()) {
            sheet.heading("Named with");
            bearer.company().forEach(c -> row(c.name(), Phrases.count(c.pages(), "page")));
        }
        if (bearer.unread() > 0) {
            sheet.blank();
            sheet.line(sheet.dim(Phrases.count(bearer.unread(), "older page") + " may name the bearer, and were not looked into."));
        }
    }

    /** How sure it is that all this is one bearer. */
    private static String sure(Identity bearer) {
        boolean spelt = bearer.forms().stream().anyMatch(f -> f.join() == Who.Join.SPELLING);
        String sure = bearer.unsure() == 0 ? "Sure: every page has the full name" : bearer.unsure() == bearer.pages() ? "Unsure: no page has the full name"
                : "Sure on " + Phrases.count(bearer.pages() - bearer.unsure(), "page") + "; on " + bearer.unsure() + " likely, by a part of the name alone";
        return sure + (spelt ? "; spellings in other letters are joined by their sound." : ".");
    }

    private static String because(Who.Join join) {
        return switch (join) {
            case NAME -> "the name in full";
            case PAGE -> "joined within a page";
            case SPELLING -> "another spelling";
            case OFFICE -> "likely: by the office";
            case COMPANY -> "likely: by who is named beside it";
            case ALONE -> "likely: nobody else of the name is known";
        };
    }

    private static String days(String first, String last) {
        String from = EventLines.knownOn(first);
        String to = EventLines.knownOn(last);
        return from.equals(to) ? from : from + " to " + to;
    }

    private void row(String left, String right) {
        int width = Math.min(40, sheet.width() / 2 - 2);
        String label = sheet.plain(left);
        if (Columns.of(label) <= width) {
            sheet.wrapped("  " + Columns.pad(label, width + 2), sheet.dim(right));
        } else {
            sheet.wrapped("  ", label);
            sheet.wrapped(" ".repeat(width + 4), sheet.dim(right));
        }
    }

    private void more(int left) {
        if (left > 0) {
            sheet.line("  " + sheet.dim("and " + left + " more"));
        }
    }
}
