package org.daybook.reading.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindsTest {
    private static final PageReader READER = new PageReader();
    private static final String STORY = "\n\nFerries Stop for the Winter\n\nThe last ferry of the year left Arden on Friday with nine passengers, the harbour office said.\n\n"
            + "It will sail again in March, when the ice in the sound has gone and the new quay is finished, said Karin Holm, who runs the office.\n\n"
            + "The ferry has stopped for the winter since a storm damaged the old quay nine years ago, and islanders have asked for a bridge ever since.\n\n";

    private static List<String> kinds(String above, String below, String... lines) throws UnreadableInput {
        Page page = READER.page(Capture.of("made-up", (above + STORY + below).getBytes(StandardCharsets.UTF_8)));
        List<String> kinds = new ArrayList<>();
        for (String line : lines) {
            kinds.add(page.furniture().stream().filter(piece -> piece.text().equals(line)).map(piece -> piece.kind().toString()).findFirst().orElse("none"));
        }
        return kinds;
    }

    @Test
    void takesARowOfButtonsForSharing() throws UnreadableInput {
        assertEquals(List.of("share", "share"), kinds("", "Facebook Twitter Copy link\nFolgen Sie uns WhatsApp\n", "Facebook Twitter Copy link", "Folgen Sie uns WhatsApp"));
    }

    @Test
    void tellsAMenusEntryFromAnInvitation() throws UnreadableInput {
        assertEquals(List.of("navigation"), kinds("Home\nSport\nNewsletter\nContact\n", "", "Newsletter"));
        assertEquals(List.of("newsletter"), kinds("", "Newsletter\nSign up for the letter that we send each Friday from the harbour.\n", "Newsletter"));
    }

    @Test
    void givesAClockToThePlayerBesideIt() throws UnreadableInput {
        assertEquals(List.of("player"), kinds("Play\n0:00 / 4:22\n", "", "0:00 / 4:22"));
        assertEquals(List.of("other"), kinds("", "Contact\n10:45\nImprint\n", "10:45"));
    }

    @Test
    void tellsTheOutletsCopyrightFromAPicturesCredit() throws UnreadableInput {
        assertEquals(List.of("notice", "credit"), kinds("", "© Ann Lee\n\n© 2031 Coast Herald Ltd\n", "© 2031 Coast Herald Ltd", "© Ann Lee"));
    }

    @Test
    void takesANumberForThatOfCommentsOnlyBesideTheHeadlineOrTheirButton() throws UnreadableInput {
        assertEquals(List.of("comments"), kinds("", "Comments\n17\n", "17"));
        assertEquals(List.of("other"), kinds("", "Weather\nArden\n17\nKestrin\n", "17"));
    }

    @Test
    void namesASectionAboveAnotherPagesHeadlineAsThatHeadline() throws UnreadableInput {
        assertEquals(List.of("related", "related"), kinds("", "Most read\nSport\nSwimmers cross the sound for the ninth time\n", "Sport",
                "Swimmers cross the sound for the ninth time"));
    }

    @Test
    void knowsTheDatesOfOtherPagesByTheirCompany() throws UnreadableInput {
        StringBuilder menu = new StringBuilder();
        for (String entry : List.of("Home", "Harbour", "Islands", "Sport", "Culture", "Weather", "Letters", "Jobs", "Houses", "Boats", "Contact", "Imprint")) {
            menu.append(entry).append('\n');
        }
        StringBuilder list = new StringBuilder("Latest news\n\n");
        for (int i = 1; i <= 14; i++) {
            list.append("Council of Arden votes on the price of quay number ").append(i).append(" again\n").append(i).append(" May 2031, 1").append(i % 10).append(":20\n\n");
        }
        assertEquals(List.of("related", "related", "navigation"), kinds(menu.toString(), list.toString(), "2 May 2031, 12:20", "14 May 2031, 14:20", "Islands"));
    }
}
