package org.daybook.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import org.daybook.record.RecordMoved;
import org.daybook.record.store.Store;

/** Pages from templates that were compiled with the program. What comes from outside is escaped by the templates; nothing here undoes that. */
final class Rendering {
    /** Most pages have no more, and so are written without being copied on the way. */
    private static final int USUAL_LETTERS = 1 << 16;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.daybook.app.web.templates");

    Rendering() {
        engine.setTrimControlStructures(true);
    }

    String render(String template, View view, Map<String, Object> model) {
        Map<String, Object> parameters = new HashMap<>(model);
        parameters.put("v", view);
        Visible out = new Visible();
        try {
            engine.render(template, parameters, out);
        } catch (TemplateException e) {
            // what is told while it is shown may be refused, or the record may have moved: that is no fault of the template's
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof Refused || cause instanceof RecordMoved || cause instanceof Store.Unreadable) {
                    throw (RuntimeException) cause;
                }
            }
            throw e;
        }
        return out.toString();
    }

    /** Shows the characters that turn the direction of what follows them, of which text from pages is full of none, or of many with intent. */
    private static final class Visible extends StringOutput {
        Visible() {
            super(USUAL_LETTERS);
        }

        @Override
        public void writeContent(String value) {
            super.writeContent(visible(value));
        }

        @Override
        public void writeContent(String value, int from, int to) {
            writeContent(value.substring(from, to));
        }
    }

    /** Text with a visible sign in the place of each character that overrides, embeds or isolates a direction; one for one, so that spans stay right. */
    static String visible(String text) {
        StringBuilder changed = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069') {
                changed = changed == null ? new StringBuilder(text) : changed;
                changed.setCharAt(i, '\u2426');
            }
        }
        return changed == null ? text : changed.toString();
    }
}
