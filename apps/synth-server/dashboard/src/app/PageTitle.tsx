import { type ReactNode, useEffect, useRef } from "react";

let isFirst = true;

/** Puts the focus on the heading of the page, where what had it is gone. */
export const focusTitle = () => document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });

/** The heading of a page, which names the document and takes the focus when the page is come to from another. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
    const heading = useRef<HTMLHeadingElement>(null);
    useEffect(() => {
        if (isFirst) {
            isFirst = false;
        } else {
            heading.current?.focus({ preventScroll: true });
            window.scrollTo(0, 0);
        }
    }, []);
    useEffect(() => {
        document.title = `${title} · Synthetic Market Engine`;
    }, [title]);
    return (
        <>
            <h1 tabIndex={-1} ref={heading}>
                {title}
            </h1>
            {children === undefined ? null : <div className="lead">{children}</div>}
        </>
    );
}
