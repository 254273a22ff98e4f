package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.Tables;

/** The table of event types, {@code event-types.tsv}, the one home of what Daybook calls a happening. */
public final class EventTypes {
    private static final String TABLE = "event-types.tsv";
    private static final Map<String, EventType> TYPES = load();

    private EventTypes() { }

    /** All types, in the order of the table. */
    public static List<EventType> all() {
        return List.copyOf(TYPES.values());
    }

    /** The type with this key; empty where there is none. */
    public static Optional<EventType> find(String key) {
        return Optional.ofNullable(TYPES.get(key));
    }

    /**
     * The type with this key.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static EventType of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no event type is called " + key + "; see " + TABLE));
    }

    /** Whether two types may name one event: they are one, or of one family, or one of them says nothing. */
    public static boolean agree(String one, String other) {
        return one.equals(other) || of(one).family().equals(of(other).family());
    }

    private static Map<String, EventType> load() {
        Map<String, EventType> types = new LinkedHashMap<>();
        for (Row row : Tables.read(TABLE)) {
            List<Role> roles = new ArrayList<>();
            for (String role : row.cell(7).split(" ")) {
                try {
                    roles.add(Role.valueOf(role.toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    throw row.wrong("no role is called " + role);
                }
            }
            if (roles.size() != 2) {
                throw row.wrong("a type has two roles, of subject and object");
            }
            EventType type = new EventType(row.cell(0), row.cell(1), row.cell(2), row.cell(3), row.cell(4), row.cell(5).equals("point"),
                    !row.cell(6).equals("parties"), row.cell(6).equals("nobody"), row.cell(8).equals("join"), row.cell(9), row.cell(10).equals("decision"), roles);
            if (types.put(type.key(), type) != null) {
                throw row.wrong("the type " + type.key() + " is there twice");
            }
        }
        return java.util.Collections.unmodifiableMap(types);
    }
}
