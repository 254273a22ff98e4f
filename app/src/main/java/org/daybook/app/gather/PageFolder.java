package org.daybook.app.gather;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells the folder that browsers save beside a "complete page": {@code talks.html} comes with {@code talks_files/}, which holds its pictures,
 * scripts and frames, and no page of its own.
 */
final class PageFolder {
    /** What follows the page's name. Firefox and Chrome write {@code _files}; the others are the connected-file suffixes of Windows, by language. */
    private static final Set<String> SUFFIXES = Set.of("_files", ".files", "-files", "_file", "-dateien", "_archivos", "_arquivos", "_bestanden", "_bylos",
            "_datoteke", "_dosyalar", "_elemei", "_failid", "_fails", "_fajlovi", "_ficheiros", "_fichiers", "_fitxategiak", "_fitxers", "-filer",
            "_pliki", "_soubory", "_tiedostot");
    private static final String[] PAGES = {".html", ".htm", ".xhtml", ".shtml"};

    private PageFolder() { }

    /**
     * Whether a folder goes with a page that lies beside it.
     *
     * @param beside whether a file of this name lies beside the folder
     */
    static boolean belongsTo(String folder, Predicate<String> beside) {
        int at = Math.max(folder.lastIndexOf('_'), Math.max(folder.lastIndexOf('-'), folder.lastIndexOf('.')));
        if (at <= 0 || !SUFFIXES.contains(folder.substring(at).toLowerCase(Locale.ROOT))) {
            return false;
        }
        String name = folder.substring(0, at);
        for (String page : PAGES) {
            if (beside.test(name + page) || beside.test(name + page.toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
