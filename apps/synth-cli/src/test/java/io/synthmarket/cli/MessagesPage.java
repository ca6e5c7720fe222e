package io.synthmarket.cli;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import io.synthmarket.core.OptionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Writes the page of every message from the sources: what is put into an exception, with its holes named. */
final class MessagesPage {

    private static final Map<String, List<String>> PARTS = parts();

    private static final Set<String> REASONS = Set.of("getMessage", "getOriginalMessage");
    private static final Set<String> NOISE = Set.of("get", "getFileName", "toList", "toString", "toLocalDate", "strip");

    /** How many words a text must have to be told from a name. */
    private static final int LEAST_WORDS = 4;

    private final TreeMap<String, String> messages = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> makers = new HashMap<>();

    private MessagesPage() {}

    private static Map<String, List<String>> parts() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("On the command line", List.of("apps/synth-cli"));
        parts.put(
                "Reading and writing files",
                List.of(
                        "synth-io",
                        "integrations/synth-parquet",
                        "integrations/synth-arrow",
                        "integrations/synth-tensors"));
        parts.put("Series, generators, paths and recipes", List.of("synth-core", "synth-samples"));
        parts.put("Metrics, scores and judgement", List.of("synth-metrics", "synth-report"));
        return parts;
    }

    static String text() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Every message

                Search here for the message that you met. Each says what must hold, what was found, where, and what to do about it; words in
                angle brackets are filled in. A message about a file begins with its name, and with the line and column where one is at fault.

                | thrown as | when |
                |---|---|
                | `BarDataException` | the content of a file is not what bars are made of |
                | `IllegalArgumentException` | a value is out of its range, or two do not fit each other |
                | `OptionException` | the same of an option of generating, which it names |
                | `IllegalStateException` | something was called too early, too late or twice, or is not there to be asked for |
                | `ThresholdNotReachedException` | no candidate met the acceptance rule |
                | `CancellationException` | the thread was interrupted, or the run was ended |
                | `IOException` and its kinds | reading or writing failed, a file is absent or in the way |
                | exit code 2 | the program was called in a way that cannot be followed, or its input is at fault, whatever was thrown |

                `NullPointerException` names the argument that was null.
                """);
        for (Map.Entry<String, List<String>> part : PARTS.entrySet()) {
            MessagesPage found = new MessagesPage();
            for (String module : part.getValue()) {
                found.scan(DocPages.ROOT.resolve(module).resolve("src/main/java"));
            }
            page.append("\n## ").append(part.getKey());
            page.append("\n\n| message | thrown as |\n|---|---|\n");
            found.messages.forEach((message, type) -> page.append("| `")
                    .append(message.replace("|", "\\|"))
                    .append("` | ")
                    .append(type)
                    .append(" |\n"));
        }
        page.append("""

                What messy files come to, and how to mend them, is told in [files](../files.md).
                """);
        return page.toString();
    }

    private void scan(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> sources;
        try (Stream<Path> files = Files.walk(folder)) {
            sources = files.filter(file -> file.toString().endsWith(".java")
                            && !file.endsWith("module-info.java")
                            && !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-encoding", "UTF-8"), null, files.getJavaFileObjectsFromPaths(sources));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            makers.put("BarDataException.of", "BarDataException");
            makers.put("BarDataException.atLine", "BarDataException");
            makers.put("BarDataException.atColumn", "BarDataException");
            units.forEach(unit -> new Makers().scan(unit, className(unit)));
            units.forEach(unit -> new Throws().scan(unit, className(unit)));
        }
    }

    private static String className(CompilationUnitTree unit) {
        String file = unit.getSourceFile().getName().replace('\\', '/');
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length());
    }

    private static boolean isFault(String type) {
        return type.endsWith("Exception") || type.equals("RowFault");
    }

    /** Remembers the methods that make an exception. */
    private final class Makers extends TreeScanner<Void, String> {

        @Override
        public Void visitMethod(MethodTree method, String className) {
            Tree type = method.getReturnType();
            if (type != null && isFault(type.toString())) {
                makers.put(className + "." + method.getName(), type.toString());
            }
            return super.visitMethod(method, className);
        }
    }

    /** Collects what exceptions are made of. */
    private final class Throws extends TreeScanner<Void, String> {

        @Override
        public Void visitNewClass(NewClassTree made, String className) {
            String type = made.getIdentifier().toString();
            if (type.equals("OptionException")) {
                noteOption(
                        made.getArguments().get(0).toString(),
                        made.getArguments().get(1));
            } else if (isFault(type)) {
                made.getArguments().forEach(argument -> note(argument, type));
            }
            return super.visitNewClass(made, className);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, String className) {
            String name = call.getMethodSelect().toString();
            String type = makers.get(name.indexOf('.') < 0 ? className + "." + name : name);
            if (type != null) {
                call.getArguments().forEach(argument -> note(argument, type));
            }
            return super.visitMethodInvocation(call, className);
        }

        /** Notes what is said of an option, which is called as its constant is, or filled in. */
        private void noteOption(String option, ExpressionTree fault) {
            String constant = option.substring(option.lastIndexOf('.') + 1);
            String name = constant.equals("option")
                    ? "<option>"
                    : OptionException.Option.valueOf(constant).toString();
            texts(fault).forEach(text -> messages.put(shortened(name + " " + text), "`OptionException`"));
        }

        private void note(ExpressionTree argument, String type) {
            if (!(bare(argument) instanceof BinaryTree)
                    && !(bare(argument) instanceof LiteralTree)
                    && !(bare(argument) instanceof ConditionalExpressionTree)) {
                return;
            }
            for (String message : texts(argument)) {
                String words = message.replaceAll("<[^>]*>", "").strip();
                if (words.split("\\W+", -1).length >= LEAST_WORDS) {
                    messages.merge(shortened(message), named(type), MessagesPage::both);
                }
            }
        }
    }

    private static String both(String one, String other) {
        return one.contains(other) ? one : one + ", " + other;
    }

    private static String named(String type) {
        return switch (type) {
            case "RowFault" -> "`BarDataException`";
            case "CallException", "TypeConversionException", "ParameterException" -> "exit code 2";
            default -> "`" + type + "`";
        };
    }

    private static String shortened(String message) {
        return message.replace("`", "'").replaceAll("\\s+", " ").strip();
    }

    private static ExpressionTree bare(ExpressionTree expression) {
        ExpressionTree inner = expression;
        while (inner instanceof ParenthesizedTree parenthesized) {
            inner = parenthesized.getExpression();
        }
        return inner;
    }

    /** Lists the texts that an expression can come to: one for each way through its choices. */
    private static List<String> texts(ExpressionTree written) {
        ExpressionTree expression = bare(written);
        if (expression instanceof LiteralTree literal) {
            return List.of(String.valueOf(literal.getValue()));
        }
        if (expression instanceof BinaryTree sum && isText(sum)) {
            List<String> texts = new ArrayList<>();
            for (String left : texts(sum.getLeftOperand())) {
                for (String right : texts(sum.getRightOperand())) {
                    texts.add(left + right);
                }
            }
            return texts;
        }
        if (expression instanceof ConditionalExpressionTree choice && isWorded(choice)) {
            List<String> texts = new ArrayList<>(texts(choice.getTrueExpression()));
            texts.addAll(texts(choice.getFalseExpression()));
            return texts;
        }
        return List.of("<" + hole(expression) + ">");
    }

    private static boolean isText(ExpressionTree written) {
        ExpressionTree expression = bare(written);
        return expression instanceof BinaryTree sum
                ? isText(sum.getLeftOperand()) || isText(sum.getRightOperand())
                : expression.getKind() == Tree.Kind.STRING_LITERAL;
    }

    private static boolean isWorded(ConditionalExpressionTree choice) {
        return Stream.of(choice.getTrueExpression(), choice.getFalseExpression())
                .allMatch(side -> texts(side).stream().noneMatch(text -> text.matches("<[^>]*>")));
    }

    /** Names what is filled in after the words of the expression. */
    private static String hole(ExpressionTree written) {
        ExpressionTree expression = bare(written);
        if (expression instanceof MethodInvocationTree call) {
            return hole(call.getArguments().stream()
                    .filter(argument -> !(argument instanceof LiteralTree))
                    .reduce((first, second) -> first)
                    .map(ExpressionTree.class::cast)
                    .orElseGet(() -> subject(call)));
        }
        if (expression instanceof MemberSelectTree select) {
            String name = select.getIdentifier().toString();
            String owner = bare(select.getExpression()).toString();
            if (REASONS.contains(name)) {
                return "reason";
            }
            if (NOISE.contains(name)) {
                return hole(select.getExpression());
            }
            return owner.matches("[a-z]\\w*") && !owner.equals("this") ? owner + " " + worded(name) : worded(name);
        }
        if (expression instanceof TypeCastTree cast) {
            return hole(cast.getExpression());
        }
        if (expression instanceof BinaryTree binary) {
            return hole(binary.getLeftOperand());
        }
        String text = expression.toString();
        return text.matches("\\w+") ? worded(text) : "value";
    }

    /** What a call without arguments that tell anything is about: itself, or where its literal is looked up. */
    private static ExpressionTree subject(MethodInvocationTree call) {
        boolean bareCall = call.getArguments().isEmpty();
        return !bareCall && call.getMethodSelect() instanceof MemberSelectTree select
                ? select.getExpression()
                : call.getMethodSelect();
    }

    /** Writes a name as a reader would: constants in small letters, getters by what they get. */
    private static String worded(String name) {
        if (name.matches("[A-Z][A-Z0-9_]*")) {
            return name.toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        return name.matches("get[A-Z]\\w*") ? name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4) : name;
    }
}
