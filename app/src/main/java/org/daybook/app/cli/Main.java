package org.daybook.app.cli;

/** To be written. */
public final class Main {
    private Main() { }

    public static void main(String[] args) { }
}
