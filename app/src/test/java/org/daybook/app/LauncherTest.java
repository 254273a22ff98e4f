package org.daybook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher, in a copy of the project's outline whose path has spaces, with a stand-in for Maven that puts this test's own classes where a build
 * would put the jars.
 */
class LauncherTest {
    @TempDir
    Path folder;

    private Path home;
    private Path tools;

    private record Run(int status, String out, String err) { }

    @BeforeEach
    void outline() throws IOException {
        home = Files.createDirectories(folder.resolve("a house/with spaces"));
        Files.copy(Path.of("..", "daybook"), home.resolve("daybook"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(home.resolve("app/src/main"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.writeString(home.resolve("app/src/main/Source.java"), "// a source");
        List<Path> classes = new ArrayList<>();
        List<String> libraries = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(part);
            if (Files.isDirectory(path) && !path.endsWith("test-classes")) {
                classes.add(path);
            } else if (Files.isRegularFile(path)) {
                libraries.add(path.toAbsolutePath().toString());
            }
        }
        jar(classes, folder.resolve("daybook-app-0.jar"));
        Files.write(folder.resolve("libraries"), libraries);
        tools = Files.createDirectories(folder.resolve("tools"));
        script("mvn", "echo built >> '" + folder + "/builds'; sleep 0.5; mkdir -p app/target/lib; cp '" + folder + "/daybook-app-0.jar' app/target/; "
                + "while read -r jar; do cp \"$jar\" app/target/lib/; done < '" + folder + "/libraries'");
    }

    @Test
    void buildsOnFirstUseAndWhenASourceIsNewerAndNotOtherwise() throws Exception {
        Run first = run("--version");
        assertTrue(first.out().startsWith("daybook "), first.err());
        assertEquals(0, first.status());
        assertTrue(first.err().contains("first use"), first.err());
        Run second = run("--version");
        assertEquals("", second.err());
        assertEquals(1, builds());
        Files.copy(folder.resolve("daybook-app-0.jar"), home.resolve("app/target/lib/a-library-that-is-no-longer-used.jar"));
        Files.setLastModifiedTime(home.resolve("app/src/main/Source.java"), FileTime.from(Instant.now().plusSeconds(1)));
        assertTrue(run("--version").err().contains("newer"));
        assertEquals(2, builds());
        try (Stream<Path> kept = Files.walk(home.resolve("target/launcher"))) {
            assertTrue(kept.noneMatch(file -> file.getFileName().toString().startsWith("a-library")), "libraries of an older build");
        }
    }

    @Test
    void passesWordsAndStatusOn() throws Exception {
        Run wrong = run("agneda");
        assertEquals(2, wrong.status());
        assertTrue(wrong.err().contains("did you mean agenda?"), wrong.err());
        Path page = Files.writeString(home.resolve("порт page.json"), "{\"text\": \"The harbour opened.\"}");
        Run inspected = run("inspect", page.toString());
        assertEquals(0, inspected.status(), inspected.err());
        assertTrue(inspected.out().contains("порт page.json"), inspected.out());
    }

    @Test
    void processesThatStartTogetherBuildOnce() throws Exception {
        List<Process> together = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            together.add(start(Map.of(), "--version"));
        }
        for (Process process : together) {
            assertTrue(process.waitFor(2, TimeUnit.MINUTES));
            assertEquals(0, process.exitValue());
        }
        assertEquals(1, builds());
        assertFalse(Files.exists(home.resolve("target/launcher/lock")));
    }

    /** A server opens its jars as it needs them: taken away under it, what it has not shown yet would fail. */
    @Test
    void leavesABuildThatAServerWorksFromUntilTheServerIsGone() throws Exception {
        Process server = start(Map.of(), "serve", "--port", "0", "--data", folder.resolve("data").toString());
        StringBuilder said = new StringBuilder();
        try (BufferedReader err = server.errorReader(StandardCharsets.UTF_8)) {
            String line = "";
            while (line != null && !line.contains("http://")) {
                line = err.readLine();
                said.append(line).append('\n');
            }
            assertTrue(said.indexOf("http://") > 0, said::toString);
            String address = said.substring(said.indexOf("http://"), said.indexOf(";", said.indexOf("http://")));
            Path first = onlyBuild();
            buildAnew();
            assertEquals(2, builds());
            assertTrue(Files.isDirectory(first));
            for (String page : List.of("signs", "agenda", "static/daybook.css")) {
                assertEquals(200, ((HttpURLConnection) URI.create(address + page).toURL().openConnection()).getResponseCode(), page);
            }
        } finally {
            server.destroy();
        }
        assertTrue(server.waitFor(1, TimeUnit.MINUTES));
        buildAnew();
        onlyBuild();
    }

    private void buildAnew() throws Exception {
        Files.setLastModifiedTime(home.resolve("app/src/main/Source.java"), FileTime.from(Instant.now().plusSeconds(1)));
        assertEquals(0, run("--version").status());
    }

    private Path onlyBuild() throws IOException {
        try (Stream<Path> builds = Files.list(home.resolve("target/launcher"))) {
            List<Path> all = builds.filter(path -> path.getFileName().toString().startsWith("build-")).toList();
            assertEquals(1, all.size(), all::toString);
            return all.get(0);
        }
    }

    @Test
    void aBuildThatFailsSaysSoAndLeavesNothingBehind() throws Exception {
        script("mvn", "echo no good; exit 1");
        Run failed = run("--version");
        assertEquals(3, failed.status());
        assertEquals("", failed.out());
        assertTrue(failed.err().contains("no good") && failed.err().contains("the build failed"), failed.err());
        assertFalse(Files.exists(home.resolve("target/launcher/lock")));
        assertFalse(Files.exists(home.resolve("target/launcher/current")));
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        Run noJdk = run(Map.of("DAYBOOK_JAVA_HOME", folder.toString()), "--version");
        assertEquals(3, noJdk.status());
        assertTrue(noJdk.err().contains("needs a JDK, 17 or newer"), noJdk.err());
        Path old = Files.createDirectories(folder.resolve("old-jdk/bin")).getParent();
        for (String tool : List.of("java", "javac")) {
            executable(old.resolve("bin").resolve(tool), "exit 1");
        }
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        assertTrue(run(Map.of("DAYBOOK_JAVA_HOME", old.toString()), "--version").err().contains("the newest JDK found is 11.0.2"));
        Files.delete(tools.resolve("mvn"));
        Run noMaven = run(Map.of("PATH", tools + ":" + toolsWithoutMaven()), "--version");
        assertEquals(3, noMaven.status());
        assertTrue(noMaven.err().contains("no mvn on the PATH"), noMaven.err());
    }

    /** A folder with the few commands that the launcher needs, and no mvn. */
    private Path toolsWithoutMaven() throws IOException {
        Path few = Files.createDirectories(folder.resolve("few"));
        for (String tool : List.of("bash", "env", "dirname", "find", "head", "sed", "uname", "mkdir", "mv", "rm", "sleep", "cat", "date", "touch", "cp", "readlink", "tput")) {
            for (String place : List.of("/usr/bin", "/bin")) {
                Path path = Path.of(place, tool);
                if (Files.exists(path) && !Files.exists(few.resolve(tool))) {
                    executable(few.resolve(tool), "exec " + path + " \"$@\"");
                }
            }
        }
        return few;
    }

    private int builds() throws IOException {
        return Files.readAllLines(folder.resolve("builds")).size();
    }

    private Run run(String... words) throws Exception {
        return run(Map.of(), words);
    }

    private Run run(Map<String, String> environment, String... words) throws Exception {
        Process process = start(environment, words);
        process.getOutputStream().close();
        byte[][] err = new byte[1][];
        Thread reader = new Thread(() -> {
            try {
                err[0] = process.getErrorStream().readAllBytes();
            } catch (IOException e) {
                err[0] = new byte[0];
            }
        });
        reader.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        reader.join();
        return new Run(process.waitFor(), out, new String(err[0], StandardCharsets.UTF_8));
    }

    private Process start(Map<String, String> environment, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("daybook").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("PATH", tools + ":" + builder.environment().get("PATH"));
        builder.environment().put("DAYBOOK_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void script(String name, String body) throws IOException {
        executable(tools.resolve(name), body);
    }

    private static void executable(Path path, String body) throws IOException {
        Files.writeString(path, "#!/bin/sh\n" + body + "\n");
        assertTrue(path.toFile().setExecutable(true));
    }

    private static void jar(List<Path> folders, Path target) throws IOException {
        try (OutputStream file = Files.newOutputStream(target); JarOutputStream jar = new JarOutputStream(file)) {
            List<String> known = new ArrayList<>();
            for (Path root : folders) {
                try (Stream<Path> entries = Files.walk(root)) {
                    for (Path entry : entries.filter(path -> !path.equals(root)).toList()) {
                        // folders too, as Maven has them: who looks for all files of a folder finds it by its own entry
                        String name = root.relativize(entry) + (Files.isDirectory(entry) ? "/" : "");
                        if (!known.contains(name)) {
                            known.add(name);
                            jar.putNextEntry(new JarEntry(name));
                            if (Files.isRegularFile(entry)) {
                                Files.copy(entry, jar);
                            }
                            jar.closeEntry();
                        }
                    }
                }
            }
        }
    }
}
