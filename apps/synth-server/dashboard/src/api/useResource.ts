import { useCallback, useEffect, useState } from "react";
import { useSession } from "../app/session";
import { isAbort } from "./client";
import { type Fault, toFault } from "./fault";

export interface Resource<T> {
    data: T | null;
    fault: Fault | null;
    isLoading: boolean;
    reload: () => void;
}

/** Loads something, again whenever a dependency changes or a session begins; what was there stays until the new is. */
export function useResource<T>(load: (signal: AbortSignal) => Promise<T>, dependencies: unknown[]): Resource<T> {
    const [state, setState] = useState<Omit<Resource<T>, "reload">>({ data: null, fault: null, isLoading: true });
    const [turn, setTurn] = useState(0);
    const { version } = useSession();
    useEffect(() => {
        const controller = new AbortController();
        setState((before) => ({ ...before, isLoading: true }));
        load(controller.signal)
            .then((data) => controller.signal.aborted || setState({ data, fault: null, isLoading: false }))
            .catch((cause: unknown) => {
                if (!controller.signal.aborted && !isAbort(cause)) {
                    setState({ data: null, fault: toFault(cause), isLoading: false });
                }
            });
        return () => controller.abort();
        // What is loaded is told by the dependencies, as in useEffect itself.
    }, [...dependencies, version, turn]);
    const reload = useCallback(() => setTurn((before) => before + 1), []);
    return { ...state, reload };
}
