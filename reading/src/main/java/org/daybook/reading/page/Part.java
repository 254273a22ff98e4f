package org.daybook.reading.page;

/** One visible piece of a page, in page order: a line of a text capture, a block of an HTML page. Its marks are set as it is judged. */
final class Part {
    /** What an HTML block is by its element; a line of a text capture is always {@code TEXT}. */
    enum Role { TEXT, HEADING, ITEM, CELL, QUOTE, CAPTION, CODE }

    private static final int CAPTION_CHARS = 400;
    private static final int TAIL_CHARS = 90;
    /** Letters from which a line in a script without marks for sentences is one; headlines in Thai are mostly shorter. And letters of a word there. */
    private static final int RUNNING_CHARS = 70;
    private static final int RUNNING_WORD = 5;

    final String text;
    final Role role;
    /** Share of the text that stands in links, 0 to 1; 0 in a text capture. */
    final double linkShare;
    /** Whether a blank line (or the edge of a block of its own) parts it from what is before, and from what is behind. */
    boolean gapBefore;
    boolean gapAfter;
    /** Number of the element that it stands in; -1 in a text capture. */
    final int element;
    /** Whether all of it is set in small print. */
    boolean smallPrint;
    /** Whether it names a field of a form. */
    boolean label;
    /** Whether words of it are in a link to a place on this page. */
    boolean anchored;
    /** Share of it that is set bold; whether a picture stands right before it, and right behind it. */
    float bold;
    boolean imageBefore;
    boolean imageAfter;
    /** What the page's mark-up says that it is; null where it says nothing. */
    FurnitureKind marked;
    /** Whether words rather than mark-up say so: its own, or those that open what it stands in. */
    boolean worded;

    final int words;
    /** Its length, as it would be in an alphabet: a Chinese sign says as much as three letters. */
    private final int size;
    final Cue cue;
    /** How many cues stand among its words. */
    final int cues;
    private final boolean letters;
    /** Whether it has signs or letters of a script that sets no spaces between words. */
    final boolean unspaced;
    /** Whether it has a sentence's end at its end, and how many sentences end in it. */
    final boolean ended;
    final int sentences;

    /** Whether its one cue may be chance: it stands in a sentence, and nothing near has a cue of the kind. */
    boolean alone;

    /** Whether a credit such as "Photo: …" ends it. */
    final boolean creditBehind;

    /** What its form says, asked for by several; null where nobody has asked yet. */
    private Boolean byline;
    private Boolean credited;

    /** What it turned out to be: main text where {@code keep}, else furniture of a kind, unless it is the title. */
    boolean keep;
    boolean title;
    FurnitureKind kind;
    /** Whether its own words say its kind plainly. */
    boolean settled;

    Part(String text, Role role, double linkShare, int element, Cues cues) {
        this.text = text;
        this.role = role;
        this.linkShare = linkShare;
        this.element = element;
        int count = 0;
        int ends = 0;
        boolean anyLetter = false;
        int wide = 0;
        int running = 0;
        int sum = 0;
        boolean inWord = false;
        boolean spaceless = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.plain(c)) {
                count += inWord ? 0 : 1;
                anyLetter = true;
                wide = 0;
                sum++;
                inWord = true;
                continue;
            }
            boolean letter = Letters.ofWordOrDigit(c);
            anyLetter |= letter && !Letters.digit(c);
            // writing without spaces has about two signs a word
            boolean unspaced = Letters.unspaced(c);
            count += letter && (!inWord || unspaced && wide % 2 == 0) ? 1 : 0;
            wide = unspaced ? wide + 1 : 0;
            running += Letters.running(c) ? 1 : 0;
            spaceless |= unspaced || Letters.running(c);
            sum += Letters.size(c);
            inWord = letter;
            if (Letters.end(c) && (c >= 0x3000 || i + 1 == text.length() || text.charAt(i + 1) == ' ' || isCloser(text.charAt(i + 1)))) {
                ends++;
            }
        }
        // writing that ends no sentence with a mark either: what is long is of sentences
        boolean told = running >= RUNNING_CHARS;
        this.words = count + running / RUNNING_WORD;
        this.size = sum;
        this.letters = anyLetter;
        this.unspaced = spaceless;
        this.sentences = Math.max(ends, running / RUNNING_CHARS);
        int last = text.length() - 1;
        while (last > 0 && (isCloser(text.charAt(last)) || text.charAt(last) == ' ')) {
            last--;
        }
        this.ended = last >= 0 && (Letters.end(text.charAt(last)) || text.charAt(last) == ':' || text.charAt(last) == '：' || told);
        Cues.Found found = cues.of(text);
        // one word alone may begin any sentence ("Photos show …"), unless a colon sets it off ("Photo: …")
        boolean mayBeChance = found.cue() != null && found.cue().where() == Cue.Where.START && found.words() == 1 && sentence() && !setOff();
        this.cue = mayBeChance ? null : found.cue();
        this.cues = found.inside();
        this.creditBehind = text.length() < CAPTION_CHARS && cues.creditBehind(text.substring(Math.max(0, text.length() - TAIL_CHARS)));
    }

    /** Whether a colon, bar or slash follows the first word. */
    private boolean setOff() {
        int i = 0;
        while (i < text.length() && !Character.isLetter(text.charAt(i))) {
            i++;
        }
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
            i++;
        }
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i < text.length() && ":|/©".indexOf(text.charAt(i)) >= 0;
    }

    /** How long it is, in letters of an alphabet, whatever its script. */
    int length() {
        return size;
    }

    /** Whether it tells only who wrote or when: {@link Bylines#is}. */
    boolean byline() {
        if (byline == null) {
            byline = Bylines.is(text);
        }
        return byline;
    }

    /** Whether it ends as credits of pictures do: {@link Captions#credited}. */
    boolean credited() {
        if (credited == null) {
            credited = Captions.credited(text);
        }
        return credited;
    }

    boolean hasLetters() {
        return letters;
    }

    boolean is(Cue.Where... places) {
        for (Cue.Where where : places) {
            if (cue != null && cue.where() == where) {
                return true;
            }
        }
        return false;
    }

    /** Words in sentences, as running text has them. */
    boolean sentence() {
        return words >= 4 && (ended && words >= 5 || sentences >= 1 && words >= 12);
    }

    private static boolean isCloser(char c) {
        return c == '"' || c == '”' || c == '“' || c == '»' || c == '’' || c == '\'' || c == ')' || c == ']' || c == '」' || c == '』' || c == '）' || c == '》' || c == '«' || c == '*';
    }

    @Override
    public String toString() {
        return (keep ? "+ " : title ? "T " : "- ") + role + " " + text;
    }
}
