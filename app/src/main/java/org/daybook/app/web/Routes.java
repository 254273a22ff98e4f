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
                new Route("/agenda", new AgendaPage(desk)),
                new Route("/events/{id}", new EventPage(desk)),
                new Route("/pages/{id}", new ReadPage(desk)));
    }

    List<Route> all() {
        return routes;
    }
}
