import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * Checks a folder in the layout of a Maven repository for what Maven Central asks, and for what this project asks of its own
 * artifacts: those of the bill of materials and no others, with licence and module name, POMs that stand for themselves, and
 * bills of materials that name what a user gets: no more, no less, and in the same versions.
 *
 * <p>Called as {@code java CheckStaging.java FOLDER VERSION signed|unsigned RESOLVED}, where the last is what {@code dependency:list} wrote
 * of a program that depends on all of the artifacts.
 */
final class CheckStaging {
    private static final String GROUP = "io.synthmarket";
    private static final String LIST = "synth-bom";
    private static final Map<String, String> CHECKSUMS =
            Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512");
    private static final List<String> BESIDE_A_JAR =
            List.of(".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json", "-cyclonedx.xml");
    private static final List<String> TOLD_BY_A_POM = List.of(
            "name",
            "description",
            "url",
            "inceptionYear",
            "organization/name",
            "licenses/license/name",
            "licenses/license/url",
            "developers/developer/name",
            "developers/developer/organization",
            "scm/connection",
            "scm/developerConnection",
            "scm/url");
    private static final List<String> NOT_IN_A_POM = List.of(
            "parent", "modules", "properties", "build", "profiles", "repositories", "pluginRepositories", "distributionManagement");
    /** What is in a jar itself: not a dependency of any user, but part of what the bill of materials lists. */
    private static final Set<String> HELD_BY_JARS = Set.of("synth-report:uplot");
    /** What the program depends on beside the artifacts. */
    private static final Set<String> OF_THE_PROGRAM = Set.of("org.slf4j:slf4j-nop");
    /** The lists of packages that the Javadoc of other modules is linked by. */
    private static final Path ELEMENT_LISTS = Path.of(".ci", "element-lists");

    private static final Pattern RESOLVED = Pattern.compile("^ +([^: ]+):([^: ]+):jar:([^: ]+):(compile|runtime)\\b.*");
    private static final Pattern COMPONENT = Pattern.compile("pkg:maven/([^/]+)/([^@]+)@([^?]+).*");
    private static final Pattern COMPONENT_IN_JSON = Pattern.compile("\"purl\" *: *\"([^\"]*)\"");

    private final XPath xpath = XPathFactory.newInstance().newXPath();
    private final List<String> faults = new ArrayList<>();
    private final Path folder;
    private final String version;
    private final Set<String> endings;
    private final Set<String> resolved;
    private final Set<String> billed = new TreeSet<>();
    private int files;

    private CheckStaging(Path repository, String version, Set<String> endings, Set<String> resolved) {
        this.folder = repository.resolve(GROUP.replace('.', '/'));
        this.version = version;
        this.endings = endings;
        this.resolved = resolved;
    }

    public static void main(String[] args) throws Exception {
        Set<String> endings = new TreeSet<>(CHECKSUMS.keySet());
        if (args[2].equals("signed")) {
            endings.add("asc");
        }
        CheckStaging check = new CheckStaging(Path.of(args[0]), args[1], endings, resolved(Path.of(args[3])));
        int artifacts = check.checkAll();
        check.faults.forEach(System.err::println);
        if (!check.faults.isEmpty()) {
            System.exit(1);
        }
        System.out.println("== " + artifacts + " artifacts, " + check.files + " files, each " + args[2] + " and with checksums");
    }

    private int checkAll() throws Exception {
        require(!version.endsWith("-SNAPSHOT"), "version", "must not be a snapshot but is " + version);
        Document list = parse(file(LIST, ".pom"));
        Set<String> expected = new TreeSet<>(texts(list, "/project/dependencyManagement//artifactId"));
        require(
                texts(list, "/project/dependencyManagement//version").stream().allMatch(version::equals),
                LIST,
                "must list version " + version + " alone");
        expected.add(LIST);
        Set<String> found = new TreeSet<>(names(folder));
        requireSame(found, expected, folder.toString());
        found.retainAll(expected);
        for (String artifact : found) {
            require(names(folder.resolve(artifact)).equals(List.of(version)), artifact, "must be there as " + version + " alone");
            checkPom(artifact);
            List<String> main = new ArrayList<>(List.of(".pom"));
            if (!artifact.equals(LIST)) {
                main.addAll(BESIDE_A_JAR);
                checkJars(artifact);
                checkBill(artifact);
            }
            checkFiles(artifact, main);
        }
        resolved.stream()
                .filter(each -> !billed.contains(each) && !OF_THE_PROGRAM.contains(each.substring(0, each.lastIndexOf(':'))))
                .forEach(each -> faults.add("bills of materials: must list " + each + ", which users get"));
        return found.size();
    }

    private void checkPom(String artifact) throws Exception {
        Document pom = parse(file(artifact, ".pom"));
        String where = artifact + " POM";
        require(texts(pom, "/project/groupId").equals(List.of(GROUP)), where, "must be of the group " + GROUP);
        require(texts(pom, "/project/version").equals(List.of(version)), where, "must be of version " + version);
        for (String element : TOLD_BY_A_POM) {
            List<String> said = texts(pom, "/project/" + element);
            require(!said.isEmpty() && said.stream().noneMatch(String::isBlank), where, "must tell " + element);
        }
        Document list = parse(file(LIST, ".pom"));
        for (String path : List.of("/project/url", "/project/scm/*")) {
            require(texts(pom, path).equals(texts(list, path)), where, "must have the addresses of " + LIST + " but has " + texts(pom, path));
        }
        for (String element : NOT_IN_A_POM) {
            require(count(pom, "/project/" + element) == 0, where, "must not hold " + element);
        }
        require(
                count(pom, "//dependency") == count(pom, "//dependency/version"),
                where,
                "must state the version of each dependency");
        require(
                texts(pom, "/project/dependencies/dependency[not(scope='provided')]/scope").stream().allMatch(Set.of("compile", "runtime")::contains),
                where,
                "must depend on what is needed at run time alone");
        for (String held : texts(pom, "/project/dependencies/dependency[scope='provided']/artifactId")) {
            require(HELD_BY_JARS.contains(artifact + ":" + held), where, "must not name " + held + ", which its jar does not hold");
        }
        for (String each : texts(pom, "//dependency/version")) {
            require(each.matches("[0-9][0-9A-Za-z.-]*") && !each.endsWith("-SNAPSHOT"), where, "must not depend on version " + each);
        }
        require(!Files.readString(file(artifact, ".pom")).contains("${"), where, "must not hold a property");
    }

    private void checkJars(String artifact) throws IOException {
        for (String end : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
            try (JarFile jar = new JarFile(file(artifact, end).toFile())) {
                require(
                        jar.getEntry("META-INF/LICENSE") != null && jar.getEntry("META-INF/NOTICE") != null,
                        artifact + end,
                        "must hold its licence");
            }
        }
        try (JarFile jar = new JarFile(file(artifact, ".jar").toFile())) {
            require(
                    version.equals(jar.getManifest().getMainAttributes().getValue("Implementation-Version")),
                    artifact,
                    "must tell its version in its manifest");
            require(
                    jar.getEntry("module-info.class") != null
                            || jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name") != null,
                    artifact,
                    "must have a module name");
        }
        try (JarFile jar = new JarFile(file(artifact, "-sources.jar").toFile())) {
            require(jar.stream().anyMatch(entry -> entry.getName().endsWith(".java")), artifact, "must have sources");
        }
        try (JarFile jar = new JarFile(file(artifact, "-javadoc.jar").toFile())) {
            require(jar.getEntry("index.html") != null, artifact, "must have Javadoc");
            Path list = ELEMENT_LISTS.resolve(artifact).resolve("element-list");
            require(
                    !Files.exists(list) || Files.readString(list).equals(text(jar, "element-list").stripLeading()),
                    artifact,
                    "must have the packages that " + list + " names");
            require(
                    artifact.equals("synth-core") || linksToCore(jar),
                    artifact,
                    "must link from its Javadoc to that of synth-core");
            require(
                    jar.stream().noneMatch(entry -> entry.getName().contains("/internal/")),
                    artifact,
                    "must not document internal packages");
        }
    }

    private void checkBill(String artifact) throws Exception {
        String where = artifact + " bill of materials";
        List<String> xml = texts(parse(file(artifact, "-cyclonedx.xml")), "//*[local-name()='purl']");
        List<String> json = COMPONENT_IN_JSON
                .matcher(Files.readString(file(artifact, "-cyclonedx.json")))
                .results()
                .map(each -> each.group(1))
                .toList();
        requireSame(new TreeSet<>(json), new TreeSet<>(xml), where + " as JSON");
        Set<String> listed = new TreeSet<>();
        for (String each : xml) {
            Matcher component = COMPONENT.matcher(each);
            require(component.matches(), where, "must list artifacts of Maven alone but has " + each);
            if (component.matches()) {
                listed.add(component.group(1) + ":" + component.group(2) + ":" + component.group(3));
            }
        }
        billed.addAll(listed);
        Document pom = parse(file(artifact, ".pom"));
        Set<String> named = new TreeSet<>(Set.of(GROUP + ":" + artifact + ":" + version));
        List<String> groups = texts(pom, "/project/dependencies/dependency/groupId");
        List<String> artifacts = texts(pom, "/project/dependencies/dependency/artifactId");
        List<String> versions = texts(pom, "/project/dependencies/dependency/version");
        for (int i = 0; i < artifacts.size(); i++) {
            named.add(groups.get(i) + ":" + artifacts.get(i) + ":" + versions.get(i));
        }
        named.stream().filter(each -> !listed.contains(each)).forEach(each -> faults.add(where + ": must list " + each));
        for (String held : HELD_BY_JARS) {
            require(
                    !held.startsWith(artifact + ":") || listed.stream().anyMatch(each -> isHeld(artifact, each)),
                    where,
                    "must list what its jar holds: " + held);
        }
        listed.stream()
                .filter(each -> !resolved.contains(each) && !isHeld(artifact, each))
                .forEach(each -> faults.add(where + ": must not list " + each + ", which users do not get"));
    }

    private static boolean isHeld(String artifact, String component) {
        return HELD_BY_JARS.contains(artifact + ":" + component.split(":")[1]);
    }

    private void checkFiles(String artifact, List<String> main) throws Exception {
        Set<String> expected = new TreeSet<>();
        for (String end : main) {
            Path file = file(artifact, end);
            expected.add(file.getFileName().toString());
            endings.forEach(ending -> expected.add(file.getFileName() + "." + ending));
        }
        Set<String> found = new TreeSet<>(names(folder.resolve(artifact).resolve(version)));
        requireSame(found, expected, artifact);
        found.retainAll(expected);
        files += found.size();
        for (String name : found) {
            Path file = folder.resolve(artifact).resolve(version).resolve(name);
            int dot = name.lastIndexOf('.');
            String algorithm = CHECKSUMS.get(name.substring(dot + 1));
            if (algorithm != null) {
                byte[] content = Files.readAllBytes(file.resolveSibling(name.substring(0, dot)));
                String digest = HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
                require(Files.readString(file, StandardCharsets.US_ASCII).equals(digest), name, "must be " + digest);
            }
        }
    }

    private boolean linksToCore(JarFile jar) throws IOException {
        String start = "\"https://javadoc.io/doc/" + GROUP + "/synth-core/" + version + "/" + GROUP + ".core/io/synthmarket/core/";
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            if (entry.getName().endsWith(".html") && text(jar, entry.getName()).contains(start)) {
                return true;
            }
        }
        return false;
    }

    private static String text(JarFile jar, String name) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getJarEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> resolved(Path list) throws IOException {
        Set<String> resolved = new TreeSet<>();
        for (String line : Files.readAllLines(list)) {
            Matcher artifact = RESOLVED.matcher(line);
            if (artifact.matches()) {
                resolved.add(artifact.group(1) + ":" + artifact.group(2) + ":" + artifact.group(3));
            }
        }
        return resolved;
    }

    private Path file(String artifact, String end) {
        return folder.resolve(artifact).resolve(version).resolve(artifact + "-" + version + end);
    }

    private void require(boolean condition, String where, String what) {
        if (!condition) {
            faults.add(where + ": " + what);
        }
    }

    private void requireSame(Set<String> found, Set<String> expected, String where) {
        expected.stream().filter(each -> !found.contains(each)).forEach(each -> faults.add(where + ": must hold " + each));
        found.stream().filter(each -> !expected.contains(each)).forEach(each -> faults.add(where + ": must not hold " + each));
    }

    private int count(Document pom, String path) throws Exception {
        return ((NodeList) xpath.evaluate(path, pom, XPathConstants.NODESET)).getLength();
    }

    private List<String> texts(Document pom, String path) throws Exception {
        NodeList nodes = (NodeList) xpath.evaluate(path, pom, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }

    private static Document parse(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(in);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
