package io.synthmarket.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is marked in code of a language: comments, texts, words of the language and numbers. */
enum CodeColours {
    JAVA(
            "//[^\\n]*|/\\*.*?\\*/",
            "\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'",
            "\\b(?:abstract|boolean|break|byte|case|catch|char|class|continue|default|do|double|else|enum|extends|final|"
                    + "finally|float|for|if|implements|import|instanceof|int|interface|long|new|null|package|private|protected|public|"
                    + "record|return|static|super|switch|this|throw|throws|true|false|try|var|void|while)\\b"),
    PYTHON(
            "#[^\\n]*",
            "\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'",
            "\\b(?:and|as|assert|class|def|elif|else|except|False|for|from|if|import|in|is|lambda|None|not|or|return|True|"
                    + "try|while|with|yield)\\b"),
    XML("<!--.*?-->", "\"[^\"\\n]*\"", "</?[\\w.:-]+|/?>"),
    PLAIN("(?<=\\s)#[^\\n]*", "\"[^\"\\n]*\"(?=:)", "(?m)^(?:jshell>|\\$)");

    private final Pattern token;

    CodeColours(String comment, String text, String word) {
        this.token = Pattern.compile(
                "(" + comment + ")|(" + text + ")|(" + word + ")|(\\b\\d[\\d_]*(?:\\.\\d+)?\\b)", Pattern.DOTALL);
    }

    static CodeColours of(String language) {
        return switch (language) {
            case "java" -> JAVA;
            case "python" -> PYTHON;
            case "xml" -> XML;
            default -> PLAIN;
        };
    }

    /** Writes code as HTML. */
    String coloured(String code) {
        StringBuilder html = new StringBuilder();
        Matcher next = token.matcher(code);
        int done = 0;
        while (next.find()) {
            html.append(Html.escaped(code.substring(done, next.start())));
            String kind = kind(next);
            if (kind.isEmpty()) {
                html.append(Html.escaped(next.group()));
            } else {
                html.append("<i class=\"").append(kind).append("\">").append(Html.escaped(next.group()));
                html.append("</i>");
            }
            done = next.end();
        }
        return html.append(Html.escaped(code.substring(done))).toString();
    }

    private String kind(Matcher token) {
        if (token.group(1) != null) {
            return "c";
        }
        if (token.group(2) != null) {
            return "s";
        }
        if (token.group(3) != null) {
            return "k";
        }
        return this == PLAIN ? "" : "n";
    }
}
