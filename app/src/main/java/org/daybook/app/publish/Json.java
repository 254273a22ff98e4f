package org.daybook.app.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

/** Maps and lists of {@link Answers} as JSON text; line ends are line feeds everywhere. */
public final class Json {
    private static final ObjectWriter LINE = new ObjectMapper().writer();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter PAGE = LINE.with(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

    private Json() { }

    /** Over several lines, for people too. */
    public static String page(Object answer) {
        return write(PAGE, answer);
    }

    /** On one line, without a line end. */
    public static String line(Object answer) {
        return write(LINE, answer);
    }

    private static String write(ObjectWriter writer, Object answer) {
        try {
            return writer.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new AssertionError("maps, lists and strings can always be written", e);
        }
    }
}
