package org.daybook.reading.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reading.language.Form;
import org.daybook.reading.text.Headings;
import org.daybook.reading.text.Namesakes;
import org.daybook.reading.text.Text;
import org.daybook.reading.text.Token;

/** Cuts a text's tokens into atoms and says what each may be: words of the language's tables, numbers in digits and letters, clock times. */
final class Atoms {
    /** Letters and digits of "FY2025". */
    private static final int PREFIXED_LETTERS = 6;

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[.,]\\d{3}){1,2}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,4}[.,]\\d{1,2}");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern SUFFIXED = Pattern.compile("(\\d{1,4})(\\p{L}{1,5})");
    /** "FY2025", "Q3". */
    private static final Pattern PREFIXED = Pattern.compile("(\\p{Lu}{1,2})(\\d{1,4})");
    /** "20.15", which a word behind it makes a time of day. */
    private static final Pattern POINTED = Pattern.compile("(\\d|[01]\\d|2[0-4])[.,]([0-5]\\d)");
    /** "20h15". */
    private static final Pattern LETTERED = Pattern.compile("(\\d|[01]\\d|2[0-4])(\\p{L})([0-5]\\d)");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})");

    private final Text text;
    private final Lexicon lexicon;
    private final List<Atom> atoms = new ArrayList<>();

    private Atoms(Text text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    static List<Atom> of(Text text, Lexicon lexicon) {
        Atoms all = new Atoms(text, lexicon);
        all.cut();
        for (int i = 0; i < all.atoms.size(); i++) {
            all.describe(i);
        }
        for (int i = 0; i < all.atoms.size(); i++) {
            Numbers.read(all.atoms, i);
        }
        return all.atoms;
    }

    private void cut() {
        for (int t = 0; t < text.tokens().size(); t++) {
            Token token = text.token(t);
            if (token.isWord() && token.lower().indexOf('-') > 0) {
                String[] parts = token.lower().split("-", -1);
                String[] forms = token.form().split("[-‑]", -1);
                boolean known = false;
                for (String part : parts) {
                    known |= lexicon.begins(part) || !part.isEmpty() && Character.isDigit(part.charAt(0));
                }
                if (known && parts.length <= 5 && forms.length == parts.length) {
                    for (int p = 0; p < parts.length; p++) {
                        if (p > 0) {
                            atoms.add(new Atom(t, false, false, "-", "-", new ArrayList<>(0)));
                        }
                        atoms.add(new Atom(t, p == 0, p == parts.length - 1, forms[p], parts[p], new ArrayList<>(2)));
                    }
                    continue;
                }
            }
            List<Integer> cuts = token.isWord() ? lexicon.cut(text.form(t), token.lower()) : List.of();
            if (cuts.isEmpty()) {
                atoms.add(new Atom(t, true, true, token.form(), token.lower(), new ArrayList<>(2)));
            } else {
                int cut = cuts.get(0);
                atoms.add(new Atom(t, true, false, token.form().substring(0, cut), token.lower().substring(0, cut), new ArrayList<>(2)));
                atoms.add(new Atom(t, false, true, token.form().substring(cut), token.lower().substring(cut), new ArrayList<>(2)));
            }
        }
    }

    private void describe(int i) {
        Atom atom = atoms.get(i);
        Token token = text.token(atom.token());
        if (Namesakes.of(text).names(atom.token())) {
            return;
        }
        if (token.kind() == Token.Kind.MARK && atom.opens() && atom.closes()) {
            if (atom.lower().equals("½")) {
                atom.words().add(new Word("CARD", "0.5", i + 1));
            }
            return;
        }
        if (Character.isDigit(atom.lower().codePointAt(0)) && atom.lower().length() <= 12) {
            digits(i, atom);
        }
        if (Character.isDigit(atom.form().codePointBefore(atom.form().length())) && atom.form().length() <= PREFIXED_LETTERS) {
            prefixed(i, atom);
        }
        Form form = atom.opens() && atom.closes() ? text.form(atom.token()) : text.language().form(atom.form());
        for (Lexicon.Entry entry : lexicon.entries(form, atom.lower())) {
            int end = i + 1;
            boolean capital = Character.isUpperCase(atom.form().codePointAt(0));
            boolean fits = !entry.capital() || capital;
            for (int r = 0; fits && r < entry.rest().size(); r++, end++) {
                fits = end < atoms.size() && lexicon.matches(entry.rest().get(r), atoms.get(end).form(), atoms.get(end).lower());
            }
            if (fits && entry.dot()) {
                boolean dot = end < atoms.size() && atoms.get(end).lower().equals(".") && touches(end - 1, end);
                end += dot ? 1 : 0;
                // "Jan" and "Mar" alone are names; with a stop, or a number on either side, they are months.
                fits = dot || number(end) || number(i - 1);
            }
            if (fits && !(capital && lexicon.small(entry.kind()) && named(i, end))) {
                atom.words().add(new Word(entry.kind(), entry.value(), end));
            }
        }
    }

    private void prefixed(int i, Atom atom) {
        Matcher prefixed = PREFIXED.matcher(atom.form());
        if (prefixed.matches()) {
            lexicon.prefix(prefixed.group(1)).ifPresent(kind -> atom.words().add(new Word(kind, prefixed.group(2), i + 1)));
        }
    }

    /** Whether a word that is written small has its capital for being a name: inside a sentence, no number beside it, not all in capitals. */
    private boolean named(int i, int end) {
        Atom atom = atoms.get(i);
        int sentence = text.sentenceIndexAt(text.token(atom.token()).start());
        Token before = atom.token() > text.sentences().get(sentence).firstToken() ? text.token(atom.token() - 1) : null;
        boolean opens = before == null || before.kind() == Token.Kind.MARK && !before.form().equals(",");
        return !opens && !number(end) && !number(i - 1) && !atom.form().equals(atom.form().toUpperCase(Locale.ROOT)) && !Headings.titled(text, sentence);
    }

    private boolean number(int i) {
        return i >= 0 && i < atoms.size() && !atoms.get(i).lower().isEmpty() && Character.isDigit(atoms.get(i).lower().charAt(0));
    }

    private void digits(int i, Atom atom) {
        String form = atom.lower();
        List<Word> words = atom.words();
        if (DIGITS.matcher(form).matches()) {
            if (clock(i) || iso(i) || slashed(i)) {
                return;
            }
            spacedClock(i, words);
            words.add(new Word("CARD", form, i + 1));
            int number = Integer.parseInt(form);
            if (form.length() <= 2 && number >= 1 && number <= 31) {
                words.add(new Word("DAY", form, i + 1));
            }
            if (form.length() <= 2 && number <= 24) {
                words.add(new Word("HOUR", form, i + 1));
            }
            if (form.length() == 4 && number >= 1000 && number < 2200) {
                words.add(new Word("YEAR", form, i + 1));
                if (number >= 1900 && number < 2100) {
                    // Alone, without "in the year", other numbers of four digits mostly count something.
                    words.add(new Word("BAREYEAR", form, i + 1));
                }
            }
            return;
        }
        Matcher dotted = DOTTED.matcher(form);
        Matcher suffixed = SUFFIXED.matcher(form);
        Matcher lettered = LETTERED.matcher(form);
        if (dotted.matches()) {
            numeric(words, dotted.group(3), dotted.group(2), dotted.group(1), i + 1);
        } else if (THOUSANDS.matcher(form).matches() && form.indexOf(',') == form.lastIndexOf(',')) {
            words.add(new Word("CARD", form.replaceAll("[.,]", ""), i + 1));
        } else if (DECIMAL.matcher(form).matches()) {
            words.add(new Word("CARD", form.replace(',', '.'), i + 1));
            pointed(i, form, words);
        } else if (lettered.matches()) {
            for (String kind : lexicon.suffix(lettered.group(2))) {
                words.add(new Word(kind, two(lettered.group(1)) + ":" + lettered.group(3), i + 1));
            }
        } else if (suffixed.matches()) {
            for (String kind : lexicon.suffix(suffixed.group(2))) {
                words.add(new Word(kind, suffixed.group(1), i + 1));
                if (kind.equals("ORD") && Integer.parseInt(suffixed.group(1)) <= 31) {
                    words.add(new Word("DAY", suffixed.group(1), i + 1));
                }
            }
        }
    }

    /** "20.15", a time of day; "12.5.", a day and a month. */
    private void pointed(int i, String form, List<Word> words) {
        Matcher clock = POINTED.matcher(form);
        if (clock.matches()) {
            words.add(new Word("POINTCLOCK", two(clock.group(1)) + ":" + clock.group(2), i + 1));
        }
        Matcher day = DAY_MONTH.matcher(form);
        if (lexicon.dottedDays() && day.matches() && i + 1 < atoms.size() && atoms.get(i + 1).lower().equals(".") && touches(i, i + 1)) {
            numeric(words, "-", day.group(2), day.group(1), i + 2);
        }
    }

    /** "20 h 15", of the class that the table of suffixes gives to "20h15". */
    private void spacedClock(int i, List<Word> words) {
        if (i + 2 < atoms.size() && POINTED.matcher(atoms.get(i).lower() + "." + atoms.get(i + 2).lower()).matches()) {
            for (String kind : lexicon.suffix(atoms.get(i + 1).lower())) {
                words.add(new Word(kind, two(atoms.get(i).lower()) + ":" + atoms.get(i + 2).lower(), i + 3));
            }
        }
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** "23:11", "23:11:05". */
    private boolean clock(int i) {
        String hours = atoms.get(i).lower();
        if (hours.length() > 2 || Integer.parseInt(hours) > 24 || !touchingRun(i, ":", 3)) {
            return false;
        }
        String minutes = atoms.get(i + 2).lower();
        if (!minutes.matches("[0-5]\\d")) {
            return false;
        }
        int end = i + 3;
        String value = (hours.length() == 1 ? "0" : "") + hours + ":" + minutes;
        if (touchingRun(i + 2, ":", 3) && atoms.get(i + 4).lower().matches("[0-5]\\d")) {
            value += ":" + atoms.get(i + 4).lower();
            end = i + 5;
        }
        atoms.get(i).words().add(new Word("CLOCK", value, end));
        return true;
    }

    /** "2026-05-12". */
    private boolean iso(int i) {
        return atoms.get(i).lower().length() == 4 && touchingRun(i, "-", 5) && twoDigits(i + 2) && twoDigits(i + 4)
                && numeric(atoms.get(i).words(), atoms.get(i).lower(), atoms.get(i + 2).lower(), atoms.get(i + 4).lower(), i + 5);
    }

    /** "12/05/2026" or "05/12/2026", as the language has it. */
    private boolean slashed(int i) {
        if (!touchingRun(i, "/", 5) || !atoms.get(i + 4).lower().matches("(?:19|20)\\d\\d")) {
            return false;
        }
        String first = atoms.get(i).lower();
        String second = atoms.get(i + 2).lower();
        return lexicon.dayFirst() ? numeric(atoms.get(i).words(), atoms.get(i + 4).lower(), second, first, i + 5)
                : numeric(atoms.get(i).words(), atoms.get(i + 4).lower(), first, second, i + 5);
    }

    private boolean twoDigits(int i) {
        return atoms.get(i).lower().matches("\\d\\d");
    }

    private static boolean numeric(List<Word> words, String year, String month, String day, int end) {
        if (month.length() > 2 || day.length() > 2 || Integer.parseInt(month) > 12 || Integer.parseInt(day) > 31) {
            return false;
        }
        return words.add(new Word("NUMERIC", year + "-" + two(month) + "-" + two(day), end));
    }

    /** Whether numbers and this mark take turns from i, nothing between them, for so many atoms. */
    private boolean touchingRun(int i, String mark, int length) {
        if (i + length > atoms.size()) {
            return false;
        }
        for (int k = 1; k < length; k++) {
            String form = atoms.get(i + k).lower();
            if (!touches(i + k - 1, i + k) || (k % 2 == 1 ? !form.equals(mark) : form.length() > 4 || !DIGITS.matcher(form).matches())) {
                return false;
            }
        }
        return true;
    }

    private boolean touches(int i, int j) {
        return text.token(atoms.get(i).token()).end() == text.token(atoms.get(j).token()).start();
    }
}
