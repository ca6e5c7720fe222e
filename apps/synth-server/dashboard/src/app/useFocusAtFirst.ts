import { useLayoutEffect, useRef } from "react";

/** Gives a heading the focus when it comes, where it takes the place of what the reader has just acted on. */
export function useFocusAtFirst(isWanted: boolean) {
    const heading = useRef<HTMLHeadingElement>(null);
    useLayoutEffect(() => {
        if (isWanted) {
            heading.current?.focus({ preventScroll: true });
        }
    }, []);
    return heading;
}
