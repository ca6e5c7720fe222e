import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { answered, api, SIGN_IN_NEEDED } from "../api/client";
import { type Fault, toFault } from "../api/fault";
import type { Session } from "../api/types";
import { forgetDrafts } from "../new/draft";

interface SessionState {
    session: Session | null;
    fault: Fault | null;
    /** Grows whenever a session begins, so that what failed for the lack of one is loaded again. */
    version: number;
    signIn: (token: string) => Promise<void>;
    signOut: () => Promise<void>;
    retry: () => void;
}

const Context = createContext<SessionState | null>(null);

export function useSession(): SessionState {
    const state = useContext(Context);
    if (state === null) {
        throw new Error("useSession needs a SessionProvider around it");
    }
    return state;
}

export function SessionProvider({ children }: { children: ReactNode }) {
    const [session, setSession] = useState<Session | null>(null);
    const [fault, setFault] = useState<Fault | null>(null);
    const [version, setVersion] = useState(0);
    const [turn, setTurn] = useState(0);

    useEffect(() => {
        answered(api.GET("/api/v1/session"))
            .then((found) => {
                setSession(found);
                setFault(null);
            })
            .catch((cause: unknown) => setFault(toFault(cause)));
    }, [turn]);

    useEffect(() => {
        const onNeeded = () => setSession({ signed_in: false, user: null, token_needed: true });
        window.addEventListener(SIGN_IN_NEEDED, onNeeded);
        return () => window.removeEventListener(SIGN_IN_NEEDED, onNeeded);
    }, []);

    const signIn = useCallback(async (token: string) => {
        setSession(await answered(api.POST("/api/v1/session", { body: { token } })));
        setVersion((before) => before + 1);
    }, []);
    const signOut = useCallback(async () => {
        await answered(api.DELETE("/api/v1/session"));
        forgetDrafts();
        setSession({ signed_in: false, user: null, token_needed: true });
    }, []);
    const retry = useCallback(() => setTurn((before) => before + 1), []);
    const state = useMemo(() => ({ session, fault, version, signIn, signOut, retry }), [session, fault, version, signIn, signOut, retry]);
    return <Context value={state}>{children}</Context>;
}
