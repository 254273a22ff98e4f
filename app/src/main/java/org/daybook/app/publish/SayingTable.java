package org.daybook.app.publish;

import org.daybook.record.Saying;
import org.daybook.record.Told;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody said as CSV, as {@link StepTable} writes it: one row for each carrier of a statement. {@code saying} is the statement's id, {@code how} is how
 * the carrier's words stand to the first's, {@code likely} whether that is an inference; {@code start} and {@code end} are in code points of the page's text.
 */
public final class SayingTable {
    private static final String HEADER = "saying,said_on,known_on,speaker,cue,addressee,content,direct,via,how,likely,language,outlet,source,page,start,end";

    private SayingTable() { }

    /** The statements in the order given. */
    public static String of(List<Saying> sayings) {
        StringBuilder out = new StringBuilder();
        Lines lines = new Lines(out, "\r\n");
        lines.line(HEADER);
        for (Saying saying : sayings) {
            for (Saying.Carrier carrier : saying.carriers()) {
                Told told = carrier.told();
                lines.line(row(saying.id(), saying.saidOn(), told.knownOn(), told.speaker(), told.cue(), told.addressee(), told.content(), told.direct(), told.via(),
                        carrier.how(), carrier.how().likely(), carrier.language(), told.outlet(), told.source(), told.page(), told.span().start(), told.span().end()));
            }
        }
        return out.toString();
    }

    private static String row(Object... cells) {
        return Stream.of(cells).map(cell -> cell == null ? "" : StepTable.cell(cell.toString())).collect(Collectors.joining(","));
    }
}
