package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.reading.Reading;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.EntityType;
import org.daybook.record.Masthead;
import org.daybook.record.Who.Company;
import org.daybook.record.Who.Form;
import org.daybook.record.Who.Identity;
import org.daybook.record.Who.Join;
import org.daybook.record.Who.Naming;
import org.daybook.record.Who.Tenure;

/**
 * Tells the bearers of a name apart. Full names that may be one are one bearer; a surname or an initial alone goes to the only bearer that it may be, or,
 * of several, to the one whose office or company it has; else it is a bearer of its own. A function of the pages, whatever their order.
 */
final class Identities {
    /** Names that a page of one bearer must share with another, for that alone to tell whose a surname is. */
    private static final int COMPANY = 2;
    private static final int MOST_COMPANY = 12;

    /** A page's entity that may be meant. */
    private record Node(PageFacts page, Entity entity, NameKey key) {
        boolean full() {
            return key.full();
        }
    }

    /** A bearer in the making. */
    private static final class Cluster {
        /** Its place among all. */
        private final int number;
        private final List<Node> nodes = new ArrayList<>();
        private final Map<Node, Join> joins = new LinkedHashMap<>();
        private final Set<String> offices = new HashSet<>();
        /** The different keys of its full names: many pages have few. */
        private final Set<NameKey> full = new LinkedHashSet<>();

        Cluster(int number) {
            this.number = number;
        }

        void add(Node node, Join join) {
            nodes.add(node);
            joins.put(node, join);
            node.entity().roles().forEach(role -> offices.add(role.toLowerCase(Locale.ROOT)));
            if (node.full()) {
                full.add(node.key());
            }
        }

        /** Whether it bears a name, and not only the same surname. */
        boolean is(String asked, UnaryOperator<String> known) {
            NameKey key = NameKey.of(known.apply(asked), nodes.get(0).key().type());
            return !full.isEmpty() ? mayBe(key) : nodes.stream().anyMatch(n -> n.key().mayBe(key));
        }

        /** Whether one of its offices has all words of this one: whoever is called "the president" may be the Norland President. */
        boolean holds(String office) {
            return offices.stream().anyMatch(own -> List.of(own.split(" ")).containsAll(List.of(office.toLowerCase(Locale.ROOT).split(" "))));
        }

        boolean mayBe(NameKey key) {
            return full.stream().allMatch(own -> own.mayBe(key));
        }
    }

    private final UnaryOperator<String> known;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Reading> readings = new HashMap<>();
    /** By page, the keys of the people and bodies that it names, by their entities. */
    private final Map<String, Map<String, String>> beside = new HashMap<>();
    /** Of the bearers of full names, whom their pages name beside them; of those alone that somebody may be. */
    private final Map<Cluster, Set<String>> companies = new HashMap<>();

    /** @param known what a name is known by, where people say so */
    private Identities(UnaryOperator<String> known) {
        this.known = known;
    }

    /** Whose a name is: each bearer, and the entities of pages that are it, by page. */
    record Found(Identity identity, Map<String, Set<String>> entities) { }

    /**
     * The bearers of a name, those whom most pages name first.
     *
     * @param pages to look into, by publication
     * @param unread how many more there are
     */
    static List<Found> of(String asked, List<PageFacts> pages, Map<String, Reading> readings, UnaryOperator<String> known, int unread) {
        Identities identities = new Identities(known);
        identities.readings.putAll(readings);
        for (PageFacts page : pages) {
            Reading reading = readings.get(page.id());
            if (reading != null) {
                identities.take(asked, page, reading);
            }
        }
        return identities.clusters().stream().filter(c -> c.is(asked, known)).map(c -> new Found(identities.identity(c, unread), entities(c)))
                .sorted(Comparator.comparing((Found f) -> -f.identity().pages()).thenComparing(f -> f.identity().name())).toList();
    }

    /** Takes all who bear the name, and all of the same surname: whose a surname alone is depends on who else has it. */
    private void take(String asked, PageFacts page, Reading reading) {
        for (Entity entity : reading.entities()) {
            NameKey key = NameKey.of(known.apply(entity.name()), entity.type());
            NameKey wanted = NameKey.of(known.apply(asked), entity.type());
            if (entity.type() != EntityType.OTHER && (key.mayBe(wanted) || key.mayBe(wanted.surname()))) {
                nodes.add(new Node(page, entity, key));
            }
        }
    }

    private List<Cluster> clusters() {
        List<Cluster> clusters = new ArrayList<>();
        Comparator<Node> inOrder = Comparator.comparing((Node n) -> n.entity().type()).thenComparing(n -> -n.key().words().size())
                .thenComparing(n -> n.key().toString()).thenComparing(n -> n.page().id()).thenComparing(n -> n.entity().id());
        List<Node> sorted = nodes.stream().sorted(inOrder).toList();
        Map<String, List<Cluster>> byBlock = new HashMap<>();
        for (Node node : sorted) {
            if (node.full()) {
                Cluster own = candidates(byBlock, clusters, node.key()).filter(c -> c.mayBe(node.key())).findFirst().orElse(null);
                if (own == null) {
                    own = new Cluster(clusters.size());
                    clusters.add(own);
                    for (String block : blocks(node.key())) {
                        byBlock.computeIfAbsent(block, k -> new ArrayList<>()).add(own);
                    }
                }
                own.add(node, Join.NAME);
            }
        }
        List<Cluster> full = List.copyOf(clusters);
        List<Node> alone = sorted.stream().filter(n -> !n.full()).toList();
        Map<Node, Cluster> given = new LinkedHashMap<>();
        Map<Node, Join> how = new HashMap<>();
        for (Node node : alone) {
            List<Cluster> may = candidates(byBlock, full, node.key()).filter(c -> c.mayBe(node.key())).toList();
            List<Cluster> sameOffice = may.stream().filter(c -> node.entity().roles().stream().anyMatch(r -> c.offices.contains(r.toLowerCase(Locale.ROOT)))).toList();
            List<Cluster> byOffice = !sameOffice.isEmpty() ? sameOffice : may.stream().filter(c -> node.entity().roles().stream().anyMatch(c::holds)).toList();
            Set<String> beside = may.isEmpty() ? Set.of() : beside(node);
            List<Cluster> byCompany = may.stream().filter(c -> beside.stream().filter(company(c)::contains).count() >= COMPANY).toList();
            if (byOffice.size() == 1) {
                given.put(node, byOffice.get(0));
                how.put(node, Join.OFFICE);
            } else if (byCompany.size() == 1) {
                given.put(node, byCompany.get(0));
                how.put(node, Join.COMPANY);
            } else if (may.size() == 1) {
                given.put(node, may.get(0));
                how.put(node, Join.ALONE);
            }
        }
        given.forEach((node, cluster) -> cluster.add(node, how.get(node)));
        Map<String, Cluster> rest = new TreeMap<>();
        alone.stream().filter(n -> !given.containsKey(n)).forEach(n -> {
            Cluster cluster = rest.computeIfAbsent(n.key().type() + (n.key().latin() ? " latin " : " other ") + n.key(), k -> new Cluster(full.size() + rest.size()));
            cluster.add(n, cluster.nodes.isEmpty() ? Join.NAME : Join.ALONE);
        });
        clusters.addAll(rest.values());
        return clusters;
    }

    private static Map<String, Set<String>> entities(Cluster cluster) {
        Map<String, Set<String>> entities = new HashMap<>();
        cluster.nodes.forEach(n -> entities.computeIfAbsent(n.page().id(), p -> new HashSet<>()).add(n.entity().id()));
        return entities;
    }

    /** The bearers that a name may be at all, in their order: of people, those whose surname shares a sound with it. */
    private static Stream<Cluster> candidates(Map<String, List<Cluster>> byBlock, List<Cluster> all, NameKey key) {
        if (key.type() != EntityType.PERSON) {
            return all.stream().filter(c -> c.nodes.get(0).key().type() == key.type());
        }
        return blocks(key).stream().flatMap(block -> byBlock.getOrDefault(block, List.of()).stream()).distinct().sorted(Comparator.comparingInt(c -> c.number));
    }

    private static Set<String> blocks(NameKey key) {
        return key.type() == EntityType.PERSON ? key.blocks() : Set.of();
    }

    private Set<String> company(Cluster cluster) {
        return companies.computeIfAbsent(cluster, c -> c.nodes.stream().flatMap(node -> beside(node).stream()).collect(Collectors.toSet()));
    }

    /** Keys of the people and bodies that a page names beside somebody. */
    private Set<String> beside(Node node) {
        Map<String, String> named = beside.computeIfAbsent(node.page().id(), page -> named(readings.get(page)));
        return named.entrySet().stream().filter(e -> !e.getKey().equals(node.entity().id())).map(Map.Entry::getValue).collect(Collectors.toSet());
    }

    private Map<String, String> named(Reading reading) {
        Map<String, String> named = new HashMap<>();
        for (Entity entity : reading.entities()) {
            String key = entity.type() == EntityType.PLACE || entity.type() == EntityType.OTHER ? "" : NameKey.of(known.apply(entity.name()), entity.type()).toString();
            if (key.length() > 2) {
                named.put(entity.id(), key);
            }
        }
        return named;
    }

    private Identity identity(Cluster cluster, int unread) {
        Map<String, Set<String>> forms = new TreeMap<>();
        Map<String, Join> joins = new HashMap<>();
        Map<String, List<PageFacts>> offices = new LinkedHashMap<>();
        Map<String, Integer> names = new TreeMap<>();
        Map<String, List<PageFacts>> outlets = new TreeMap<>();
        Set<String> pages = new LinkedHashSet<>();
        Set<String> sure = new HashSet<>();
        List<Node> inOrder = cluster.nodes.stream().sorted(Comparator.comparing(Node::page, Chronicle.BY_PUBLICATION).thenComparing(n -> n.entity().id())).toList();
        cluster.nodes.forEach(node -> names.merge(known.apply(node.entity().name()), 1, Integer::sum));
        String name = names.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(e -> e.getKey().length())
                .thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).orElseThrow();
        NameKey called = NameKey.of(name, cluster.nodes.get(0).entity().type());
        for (Node node : inOrder) {
            boolean spelt = cluster.joins.get(node) == Join.NAME && !(node.key().words().equals(called.words()) && node.key().latin() == called.latin());
            Join join = spelt ? Join.SPELLING : cluster.joins.get(node);
            form(forms, joins, node.entity().name(), node, join);
            node.entity().aliases().forEach(alias -> form(forms, joins, alias, node, join.likely() ? join : alias.equals(node.entity().name()) ? join : Join.PAGE));
            node.entity().roles().forEach(role -> offices.computeIfAbsent(role, r -> new ArrayList<>()).add(node.page()));
            if (pages.add(node.page().id())) {
                outlets.computeIfAbsent(Masthead.key(node.page().outlet()), o -> new ArrayList<>()).add(node.page());
            }
            if (!join.likely()) {
                sure.add(node.page().id());
            }
        }
        List<Form> shown = forms.entrySet().stream().map(e -> new Form(e.getKey(), script(e.getKey()), e.getValue().size(), joins.get(e.getKey())))
                .sorted(Comparator.comparing((Form f) -> -f.pages()).thenComparing(Form::text)).toList();
        return new Identity(name, cluster.nodes.get(0).entity().type(), shown,
                offices.entrySet().stream().map(e -> new Tenure(e.getKey(), day(e.getValue(), true), day(e.getValue(), false), pages(e.getValue()))).toList(),
                outlets.entrySet().stream().map(e -> new Naming(Masthead.form(e.getValue().stream().map(PageFacts::outlet).toList()), day(e.getValue(), true), day(e.getValue(), false), e.getValue().size()))
                        .sorted(Comparator.comparing((Naming n) -> -n.pages()).thenComparing(Naming::outlet)).toList(),
                company(inOrder), pages.size(), pages.size() - sure.size(), unread);
    }

    private static void form(Map<String, Set<String>> forms, Map<String, Join> joins, String form, Node node, Join join) {
        forms.computeIfAbsent(form, f -> new HashSet<>()).add(node.page().id());
        joins.merge(form, join, (a, b) -> a.compareTo(b) < 0 ? a : b);
    }

    private static int pages(Collection<PageFacts> pages) {
        return (int) pages.stream().map(PageFacts::id).distinct().count();
    }

    /** The first or last day of publication, as it is written; null where none is dated. */
    private static String day(List<PageFacts> pages, boolean first) {
        List<PageFacts> dated = pages.stream().filter(p -> p.published() != null).sorted(Chronicle.BY_PUBLICATION).toList();
        return dated.isEmpty() ? null : dated.get(first ? 0 : dated.size() - 1).published().edtf();
    }

    private List<Company> company(List<Node> nodes) {
        Map<NameKey, Set<String>> met = new LinkedHashMap<>();
        // the first that a key may be stays the first whatever is met later, and most keys are met on many pages
        Map<NameKey, NameKey> first = new HashMap<>();
        Map<NameKey, Map<String, Integer>> called = new HashMap<>();
        for (Node node : nodes) {
            for (Entity entity : readings.get(node.page().id()).entities()) {
                NameKey key = NameKey.of(known.apply(entity.name()), entity.type());
                boolean alone = key.type() == EntityType.PERSON && key.words().size() < 2;
                if (!entity.id().equals(node.entity().id()) && entity.type() != EntityType.OTHER && !alone && !key.words().isEmpty() && !key.mayBe(node.key())) {
                    NameKey one = first.computeIfAbsent(key, other -> met.keySet().stream().filter(k -> k.type() == other.type() && k.mayBe(other)).findFirst().orElse(other));
                    met.computeIfAbsent(one, k -> new HashSet<>()).add(node.page().id());
                    called.computeIfAbsent(one, k -> new TreeMap<>()).merge(known.apply(entity.name()), 1, Integer::sum);
                }
            }
        }
        return met.entrySet().stream().map(e -> new Company(called.get(e.getKey()).entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).orElseThrow().getKey(),
                        e.getKey().type(), e.getValue().size()))
                .sorted(Comparator.comparing((Company c) -> -c.pages()).thenComparing(Company::name)).limit(MOST_COMPANY).toList();
    }

    /** The script that most of a form's letters are of, as Unicode calls it. */
    private static String script(String form) {
        Map<Character.UnicodeScript, Long> scripts = form.codePoints().filter(Character::isLetter).mapToObj(Character.UnicodeScript::of)
                .collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting()));
        String name = scripts.entrySet().stream().max(Map.Entry.comparingByValue()).map(e -> e.getKey().name()).orElse("COMMON");
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
