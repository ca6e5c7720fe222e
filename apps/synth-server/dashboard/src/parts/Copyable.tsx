import { Fragment, useEffect, useRef, useState } from "react";

/** A line of code with a button that copies it, or selects it where copying is not allowed. */
export function Copyable({ title, code }: { title: string; code: string }) {
    const text = useRef<HTMLElement>(null);
    const [said, setSaid] = useState("Copy");
    useEffect(() => {
        const timer = setTimeout(() => setSaid("Copy"), 2000);
        return () => clearTimeout(timer);
    }, [said]);

    async function copy() {
        try {
            await navigator.clipboard.writeText(code);
            setSaid("Copied");
        } catch {
            window.getSelection()?.selectAllChildren(text.current as HTMLElement);
            setSaid("Selected");
        }
    }

    return (
        <div className="code">
            <div>
                <span className="label">{title}</span>
                <code ref={text}>
                    {code.split(" ").map((word, i) => (
                        <Fragment key={i}>
                            {i === 0 ? "" : " "}
                            <span>{word}</span>
                        </Fragment>
                    ))}
                </code>
            </div>
            <button type="button" aria-label={`${said}: ${title}`} onClick={() => void copy()}>
                {said}
            </button>
            <span className="unseen" aria-live="polite">
                {said === "Copy" ? "" : said}
            </span>
        </div>
    );
}
