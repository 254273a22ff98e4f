package org.daybook.reading.page;

import java.util.List;

/** Tells the judge of kinds what the rules call each part and those around it: menus, lists of other pages and footers are known by their company. */
final class KindFeatures {
    /** Longer parts count as so long: whether they are paragraphs is all that matters. */
    private static final int LONG = 200;
    private static final int KINDS = FurnitureKind.values().length;
    private static final Feature[][] GROUPS = {
        {Feature.BLOCK_PARTS, Feature.BLOCK_LENGTH, Feature.BLOCK_DATED, Feature.BLOCK_LINKS},
        {Feature.WIDER_PARTS, Feature.WIDER_LENGTH, Feature.WIDER_DATED, Feature.WIDER_LINKS},
        {Feature.BUILT_PARTS, Feature.BUILT_LENGTH, Feature.BUILT_DATED, Feature.BUILT_LINKS}};
    private static final FurnitureKind[] COMPANY = {FurnitureKind.NAVIGATION, FurnitureKind.RELATED, FurnitureKind.OTHER, FurnitureKind.SHARE, FurnitureKind.NOTICE};
    private static final Feature[][] COMPANIES = {
        {Feature.BLOCK_NAVIGATION, Feature.BLOCK_RELATED, Feature.BLOCK_OTHER, Feature.BLOCK_SHARE, Feature.BLOCK_NOTICE},
        {Feature.WIDER_NAVIGATION, Feature.WIDER_RELATED, Feature.WIDER_OTHER, Feature.WIDER_SHARE, Feature.WIDER_NOTICE},
        {Feature.BUILT_NAVIGATION, Feature.BUILT_RELATED, Feature.BUILT_OTHER, Feature.BUILT_SHARE, Feature.BUILT_NOTICE}};

    private final List<Part> parts;
    private final Columns columns;
    private final int[] kinds;
    private final boolean[] dated;

    /** What stands together. */
    private static final class Group {
        private int parts;
        private int chars;
        private int dated;
        private double links;
        private final int[] kinds = new int[KINDS + 1];
    }

    private KindFeatures(Seen page) {
        parts = page.parts();
        columns = page.columns();
        kinds = new int[columns.count()];
        dated = new boolean[columns.count()];
        for (int i = 0; i < columns.count(); i++) {
            Part part = parts.get(i);
            kinds[i] = part.keep || part.title || part.kind == null ? -1 : part.kind.ordinal();
            boolean digits = columns.of(i, Feature.DIGITS) > 0;
            boolean clock = digits && number(part.text, true);
            boolean year = digits && number(part.text, false);
            dated[i] = clock || year;
            columns.set(i, Feature.CLOCK, clock ? 1 : 0);
            columns.set(i, Feature.YEAR, year ? 1 : 0);
        }
    }

    /** Fills the rows of a page whose parts the rules have called something. */
    static void fill(Seen page) {
        KindFeatures features = new KindFeatures(page);
        features.near();
        features.around(5, Feature.LENGTH_5, Feature.DATED_5, new Feature[] {Feature.NAVIGATION_B5, Feature.NAVIGATION_A5, Feature.RELATED_B5, Feature.RELATED_A5,
            Feature.OTHER_B5, Feature.OTHER_A5});
        features.around(15, Feature.LENGTH_15, Feature.DATED_15, new Feature[] {Feature.NAVIGATION_B15, Feature.NAVIGATION_A15, Feature.RELATED_B15,
            Feature.RELATED_A15, Feature.OTHER_B15, Feature.OTHER_A15});
        for (int g = 0; g < GROUPS.length; g++) {
            features.grouped(page.groups()[g], GROUPS[g], COMPANIES[g]);
        }
    }

    /** Whether a text has a time of day, two digits behind a colon; or else a year of these centuries. */
    private static boolean number(String text, boolean clock) {
        int digits = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                digits++;
                continue;
            }
            int start = i - digits;
            if (clock && digits == 2 && start > 1 && text.charAt(start - 1) == ':' && Character.isDigit(text.charAt(start - 2))
                    || !clock && digits == 4 && (text.startsWith("19", start) || text.startsWith("20", start))) {
                return true;
            }
            digits = 0;
        }
        return false;
    }

    private void near() {
        for (int i = 0; i < columns.count(); i++) {
            columns.set(i, Feature.KIND, kinds[i]);
            columns.set(i, Feature.KIND_B1, kind(i - 1));
            columns.set(i, Feature.KIND_A1, kind(i + 1));
            columns.set(i, Feature.KIND_B2, kind(i - 2));
            columns.set(i, Feature.KIND_A2, kind(i + 2));
        }
    }

    private int kind(int i) {
        return i < 0 || i >= kinds.length ? -2 : kinds[i];
    }

    /** Sums over a window that moves along: one step a part, however wide it is. */
    private void around(int width, Feature length, Feature dates, Feature[] company) {
        int count = columns.count();
        int[] lengths = new int[count + 1];
        int[] dateds = new int[count + 1];
        int[][] sums = new int[3][count + 1];
        for (int i = 0; i < count; i++) {
            lengths[i + 1] = lengths[i] + Math.min(LONG, parts.get(i).length());
            dateds[i + 1] = dateds[i] + (dated[i] ? 1 : 0);
            for (int k = 0; k < sums.length; k++) {
                sums[k][i + 1] = sums[k][i] + (kinds[i] == COMPANY[k].ordinal() ? 1 : 0);
            }
        }
        for (int i = 0; i < count; i++) {
            int from = Math.max(0, i - width);
            int to = Math.min(count, i + width + 1);
            columns.set(i, length, (double) (lengths[to] - lengths[from]) / (to - from));
            columns.set(i, dates, (double) (dateds[to] - dateds[from]) / (to - from));
            for (int k = 0; k < sums.length; k++) {
                columns.set(i, company[2 * k], (double) (sums[k][i] - sums[k][from]) / width);
                columns.set(i, company[2 * k + 1], (double) (sums[k][to] - sums[k][i + 1]) / width);
            }
        }
    }

    private void grouped(int[] groups, Feature[] sizes, Feature[] company) {
        Group[] byNumber = new Group[Seen.size(groups)];
        for (int i = 0; i < columns.count(); i++) {
            byNumber[groups[i]] = byNumber[groups[i]] == null ? new Group() : byNumber[groups[i]];
            Group group = byNumber[groups[i]];
            group.parts++;
            group.chars += parts.get(i).length();
            group.dated += dated[i] ? 1 : 0;
            group.links += parts.get(i).linkShare;
            group.kinds[kinds[i] + 1]++;
        }
        for (int i = 0; i < columns.count(); i++) {
            Group group = byNumber[groups[i]];
            columns.set(i, sizes[0], group.parts);
            columns.set(i, sizes[1], (double) group.chars / group.parts);
            columns.set(i, sizes[2], (double) group.dated / group.parts);
            columns.set(i, sizes[3], group.links / group.parts);
            for (int k = 0; k < COMPANY.length; k++) {
                int kind = COMPANY[k].ordinal();
                int others = group.kinds[kind + 1] - (kinds[i] == kind ? 1 : 0);
                columns.set(i, company[k], group.parts > 1 ? (double) others / (group.parts - 1) : -1);
            }
        }
    }
}
