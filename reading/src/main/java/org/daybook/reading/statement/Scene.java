package org.daybook.reading.statement;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.reading.language.Feature;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.name.Mention;
import org.daybook.reading.name.Names;
import org.daybook.reading.text.Namesakes;
import org.daybook.reading.text.Sentence;
import org.daybook.reading.text.Text;
import org.daybook.reading.text.Token;

/** A text with what statements are read from: what each token may be, where sentences, paragraphs and quotations run, who is mentioned where. */
final class Scene {
    /** Tokens to either side of a cue that are looked at in a longer sentence than any writer's. */
    private static final int REACH = 300;
    /** Letters that two forms of a name have in common. */
    private static final int STEM = 3;

    final Text text;
    final Lexicon lexicon;
    final List<Token> tokens;
    final List<Quotation> quotations;
    private final Word[] words;
    private final int[] quotation;
    private final int[] sentence;
    private final List<Range> paragraphs;
    private final int[] mentionFrom;
    private final int[] mentionTo;
    private final BitSet named = new BitSet();
    private final BitSet people = new BitSet();
    private final BitSet inflected = new BitSet();

    Scene(Text text, Lexicon lexicon, Names names) {
        this.text = text;
        this.lexicon = lexicon;
        this.tokens = text.tokens();
        int n = tokens.size();
        words = new Word[n];
        Namesakes namesakes = Namesakes.of(text);
        for (int i = 0; i < n; i++) {
            words[i] = namesakes.names(i) ? Word.NAME : lexicon.word(tokens.get(i), text.form(i));
        }
        quotations = Quotations.of(text);
        quotation = new int[n];
        Arrays.fill(quotation, -1);
        for (int q = 0; q < quotations.size(); q++) {
            Arrays.fill(quotation, quotations.get(q).from(), quotations.get(q).to(), q);
        }
        sentence = new int[n];
        for (int s = 0; s < text.sentences().size(); s++) {
            Arrays.fill(sentence, text.sentences().get(s).firstToken(), text.sentences().get(s).endToken(), s);
        }
        paragraphs = Windows.paragraphs(this);
        mentionFrom = new int[n];
        mentionTo = new int[n];
        for (int i = 0; i < n; i++) {
            mentionFrom[i] = i;
            mentionTo[i] = i + 1;
        }
        Set<String> written = null;
        for (Mention mention : names.mentions()) {
            int from = text.tokenAt(mention.start());
            int to = text.tokenAt(mention.end() - 1) + 1;
            for (int i = from; i < Math.min(to, n); i++) {
                mentionFrom[i] = Math.min(mentionFrom[i], from);
                mentionTo[i] = Math.max(mentionTo[i], to);
            }
            Entity entity = mention.kind() == Mention.Kind.NAME ? names.entity(mention.entity()) : null;
            if (mention.kind() == Mention.Kind.NAME) {
                named.set(from, Math.max(from, Math.min(to, n)));
            }
            if (entity != null && entity.type() == EntityType.PERSON) {
                people.set(from, Math.max(from, Math.min(to, n)));
                if (lexicon.subjectCase() != null) {
                    written = written == null ? written(names) : written;
                    inflected(entity, from, Math.min(to, n), written);
                }
            }
        }
    }

    private Set<String> written(Names names) {
        Set<String> written = new HashSet<>();
        for (Mention mention : names.mentions()) {
            if (mention.kind() == Mention.Kind.NAME) {
                written.addAll(List.of(text.quote(mention.span()).split("\\s+")));
            }
        }
        return written;
    }

    /** Marks the words of a person's name that another mention has in its base form: "Гренделя" where the page has "Грендель" too. */
    private void inflected(Entity entity, int from, int to, Set<String> written) {
        for (int i = from; i < to; i++) {
            String form = tokens.get(i).form();
            for (String base : entity.name().split(" ")) {
                boolean alike = form.length() > STEM && base.length() > STEM && form.regionMatches(0, base, 0, Math.min(STEM, base.length()));
                if (alike && !form.equals(base) && written.contains(base) && !entity.name().contains(form)) {
                    inflected.set(i);
                }
            }
        }
    }

    /** Whether token i is of a person's name, in another form than the one that the page names the person by: no subject, even where no dictionary has it. */
    boolean inflected(int i) {
        return i >= 0 && inflected.get(i);
    }

    /** Whether token i stands in a name. */
    boolean named(int i) {
        return i >= 0 && named.get(i);
    }

    /** Whether token i stands in the name of a person. */
    boolean person(int i) {
        return i >= 0 && people.get(i);
    }

    int size() {
        return words.length;
    }

    Word word(int i) {
        return words[i];
    }

    boolean is(int i, Part part) {
        return i >= 0 && i < words.length && words[i].is(part);
    }

    boolean may(int i, Feature feature) {
        return i >= 0 && i < words.length && words[i].may(feature);
    }

    /** Whether token i is one of these marks or words. */
    boolean form(int i, String... forms) {
        return i >= 0 && i < words.length && Arrays.asList(forms).contains(tokens.get(i).form());
    }

    boolean dash(int i) {
        return form(i, "–", "—", "--", "―", "-");
    }

    /** The quotation that holds token i, its marks included; null outside of any. */
    Quotation quotationAt(int i) {
        return i < 0 || i >= words.length || quotation[i] < 0 ? null : quotations.get(quotation[i]);
    }

    /** Where the mention that holds token i begins; i itself where none does. */
    int mentionFrom(int i) {
        return mentionFrom[i];
    }

    /** After the mention that holds token i. */
    int mentionTo(int i) {
        return mentionTo[i];
    }

    Sentence sentenceOf(int i) {
        return text.sentences().get(sentence[i]);
    }

    /** The sentence that holds token i, cut to what lies near it, so that no text makes reading slow. */
    Sentence around(int i) {
        Sentence whole = sentenceOf(i);
        if (whole.endToken() - whole.firstToken() <= REACH) {
            return whole;
        }
        int first = Math.max(whole.firstToken(), i - REACH);
        int end = Math.min(whole.endToken(), i + REACH);
        return new Sentence(tokens.get(first).start(), tokens.get(end - 1).end(), first, end, whole.paragraph());
    }

    /** What opens a sentence and stands for what was said before it: "this", "об этом"; null where nothing does. */
    Range pointer(Sentence sentence) {
        int first = sentence.firstToken();
        int at = is(first, Part.THIS) ? first : (is(first, Part.ABOUT) || lexicon.subjectCase() == null && may(first, Feature.ADP)) && is(first + 1, Part.THIS) ? first + 1 : -1;
        return at < 0 ? null : new Range(first, at + 1);
    }

    /** The tokens of the paragraph that holds token i. */
    Range paragraph(int i) {
        return paragraphs.get(sentenceOf(i).paragraph() - text.sentences().get(0).paragraph());
    }

    /** After the paragraph that holds token i. */
    int paragraphEnd(int i) {
        return paragraph(i).to();
    }

    boolean sameParagraph(int i, int j) {
        return sentenceOf(i).paragraph() == sentenceOf(j).paragraph();
    }

    /** Number of the sentence that holds token i. */
    int sentence(int i) {
        return sentence[i];
    }

    boolean capitalised(int i) {
        return tokens.get(i).isWord() && tokens.get(i).capitalised();
    }

    /** Whether token i is a capitalised word that may stand in any case: no dictionary has it as a name, or it is not declined. */
    boolean unknownName(int i) {
        Word w = words[i];
        boolean name = person(i);
        boolean indeclinable = !w.declined() && (name || w.may(Feature.NOUN) || lexicon.subjectCase() != null && shortName(i));
        return capitalised(i) && (w.features() == 0 || indeclinable || w.may(Feature.NOUN) && name && !w.may(Feature.PROPN));
    }

    /** Whether token i is a name with a capital behind its first letter, as short names have: these are not declined either, whatever a dictionary has. */
    boolean shortName(int i) {
        return capitalised(i) && tokens.get(i).form().chars().skip(1).anyMatch(Character::isUpperCase);
    }

    /** Whether token i is an adverb: one of the language's table, or, where it has cases, a word that can be nothing that is declined or joins clauses. */
    boolean adverb(int i) {
        return is(i, Part.ADVERB) || lexicon.subjectCase() != null && may(i, Feature.ADV) && words[i].parts() == 0 && !may(i, Feature.NOUN) && !may(i, Feature.PRON)
                && !may(i, Feature.VERB) && !may(i, Feature.ADP) && !may(i, Feature.CCONJ) && !may(i, Feature.SCONJ);
    }

    /** Whether nothing stands between two tokens. */
    boolean touch(int i, int j) {
        return j < words.length && tokens.get(i).end() == tokens.get(j).start();
    }

    /** Whether token i is an initial of a name, with its stop behind it. */
    boolean initial(int i) {
        return capitalised(i) && tokens.get(i).form().length() <= 2 && form(i + 1, ".") && mentionTo(i) > i + 2;
    }

    /** Whether token i can be nothing but a finite verb or an auxiliary. */
    boolean surelyVerb(int i) {
        Word w = words[i];
        return !capitalised(i) && (w.is(Part.AUXILIARY) || w.may(Feature.FINITE) && !w.may(Feature.NOUN) && !w.may(Feature.ADJ) && !w.may(Feature.PRON));
    }

    /** Whether token i may stand in a noun phrase beside other words. */
    boolean nominal(int i) {
        Word w = words[i];
        Token t = tokens.get(i);
        if (t.isNumber() || t.form().equals("%") || t.form().equals("$")) {
            return true;
        }
        if (!t.isWord() || surelyVerb(i) || w.is(Part.COMPLEMENTIZER) && !w.is(Part.DETERMINER) || w.is(Part.BREAKER) && !capitalised(i)) {
            return false;
        }
        return capitalised(i) || w.features() == 0 || w.is(Part.DETERMINER) || w.may(Feature.NOUN) || w.may(Feature.ADJ) || w.may(Feature.NUM) || w.may(Feature.DET)
                || w.may(Feature.PRON) || w.may(Feature.PARTICIPLE);
    }
}
