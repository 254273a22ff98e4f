package org.daybook.app.web;

import java.util.List;

/** All views of the record: address, and who answers. The OpenAPI description lists the same; a test holds them together. */
final class Routes {
    private final List<Route> routes;

    /** A view. @param path {@code {id}} stands for a name that may end in a format; others take the format as their own ending */
    record Route(String path, Page page) {
        boolean ofOne() {
            return path.endsWith("}");
        }
    }

    /** Answers a look at the record. */
    interface Page {
        Answer answer(View view, String name);
    }

    Routes(Desk desk) {
        routes = List.of(
                new Route("/", new StartPage(desk)),
                new Route("/agenda", new AgendaPage(desk)),
                new Route("/changes", new ChangesPage(desk)),
                new Route("/events/{id}", new EventPage(desk)),
                new Route("/stories", new StoriesPage(desk, false)),
                new Route("/stories/{id}", new StoryPage(desk)),
                new Route("/compare", new StoriesPage(desk, true)),
                new Route("/compare/{id}", new ComparePage(desk)),
                new Route("/pages", new PagesPage(desk)),
                new Route("/pages/{id}", new ReadPage(desk)),
                new Route("/search", new SearchPage(desk)),
                new Route("/people", new PersonPage(desk)),
                new Route("/said", new SaidPage(desk)),
                new Route("/coverage", new CoveragePage(desk)),
                new Route("/corrections", new CorrectionsPage(desk, false)),
                new Route("/corrections/{id}", new CorrectionsPage(desk, true)),
                new Route("/signs", new SignsPage()));
    }

    /** The view that people come to first. */
    Route start() {
        return routes.get(0);
    }

    /** The view with this address. */
    Route of(String path) {
        return routes.stream().filter(route -> route.path().equals(path)).findFirst().orElseThrow(() -> new IllegalArgumentException("no view is at " + path));
    }

    List<Route> all() {
        return routes;
    }
}
