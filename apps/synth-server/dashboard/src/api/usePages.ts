import { useCallback, useEffect, useState } from "react";
import { useSession } from "../app/session";
import { isAbort } from "./client";
import { type Fault, toFault } from "./fault";

export interface Page<T> {
    items: T[];
    next: string | null;
}

export interface Pages<T> {
    items: T[] | null;
    fault: Fault | null;
    isLoading: boolean;
    hasMore: boolean;
    more: () => void;
    reload: () => void;
}

/** Loads a list page by page: the first at once, each other when asked for. */
export function usePages<T>(load: (after: string | undefined, signal: AbortSignal) => Promise<Page<T>>, dependencies: unknown[]): Pages<T> {
    const [items, setItems] = useState<T[] | null>(null);
    const [next, setNext] = useState<string | null>(null);
    const [fault, setFault] = useState<Fault | null>(null);
    const [wanted, setWanted] = useState<{ after?: string; turn: number }>({ turn: 0 });
    const [isLoading, setLoading] = useState(true);
    const { version } = useSession();
    useEffect(() => setWanted((before) => ({ turn: before.turn + 1 })), [...dependencies, version]);
    useEffect(() => {
        if (wanted.turn === 0) {
            return undefined;
        }
        const controller = new AbortController();
        setLoading(true);
        load(wanted.after, controller.signal)
            .then((page) => {
                if (!controller.signal.aborted) {
                    setItems((before) => (wanted.after === undefined ? page.items : [...(before ?? []), ...page.items]));
                    setNext(page.next);
                    setFault(null);
                    setLoading(false);
                }
            })
            .catch((cause: unknown) => {
                if (!controller.signal.aborted && !isAbort(cause)) {
                    setFault(toFault(cause));
                    setLoading(false);
                }
            });
        return () => controller.abort();
    }, [wanted]);
    const more = useCallback(() => setWanted((before) => ({ turn: before.turn + 1, ...(next === null ? {} : { after: next }) })), [next]);
    const reload = useCallback(() => setWanted((before) => ({ turn: before.turn + 1 })), []);
    return { items, fault, isLoading, hasMore: next !== null, more, reload };
}
