import { type ReactNode, useId } from "react";

interface Props {
    title: string;
    heads: string[];
    /** The heads of columns that hold words, which begin at the left as words do. */
    words?: string[];
    /** The heads of columns that a narrow screen does without; their cells have the class `spare`. */
    spare?: string[];
    children: ReactNode;
}

/** A table that scrolls by itself where it is wider than the page; the first cell of a row names it. */
export function Table({ title, heads, words = [], spare = [], children }: Props) {
    const id = useId();
    return (
        <div className="sideways card" tabIndex={0} role="region" aria-labelledby={id}>
            <table>
                <caption className="unseen" id={id}>
                    {title}
                </caption>
                <thead>
                    <tr>
                        {heads.map((head) => (
                            <th
                                scope="col"
                                className={words.includes(head) ? "text" : spare.includes(head) ? "spare" : undefined}
                                key={head}
                            >
                                {head === "" ? <span className="unseen">Actions</span> : head}
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>{children}</tbody>
            </table>
        </div>
    );
}
