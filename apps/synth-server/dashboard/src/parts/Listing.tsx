import type { ReactNode } from "react";
import type { Pages } from "../api/usePages";
import { links } from "../app/router";
import { Loading } from "./Loading";
import { Problem } from "./Problem";

interface Props<T> {
    pages: Pages<T>;
    what: string;
    empty: { title: string; text: string };
    children: (items: T[]) => ReactNode;
}

/** A list that is loaded page by page, with what stands in its place where there is none. */
export function Listing<T>({ pages, what, empty, children }: Props<T>) {
    const { items, fault, isLoading, hasMore, more, reload } = pages;
    if (items === null) {
        return fault === null ? <Loading what={what} /> : <Problem fault={fault} onRetry={reload} />;
    }
    return (
        <div className="stack">
            {items.length > 0 ? (
                children(items)
            ) : (
                <div className="empty">
                    <h2>{empty.title}</h2>
                    <p>{empty.text}</p>
                    <a className="button primary" href={links.new}>
                        Begin
                    </a>
                </div>
            )}
            {fault === null ? null : <Problem fault={fault} onRetry={hasMore ? more : reload} />}
            {hasMore ? (
                <p>
                    <button type="button" disabled={isLoading} onClick={more}>
                        {isLoading ? "Loading …" : `More ${what}`}
                    </button>
                </p>
            ) : null}
        </div>
    );
}
