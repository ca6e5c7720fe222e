import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { answered, api, SIGN_IN_NEEDED } from "../api/client";
import { type Fault, toFault } from "../api/fault";
import type { Session } from "../api/types";
import { forgetDrafts, ownDrafts } from "../new/draft";

interface SessionState {
    session: Session | null;
    /** Whose the page is, even where a session ran out: a user, null where none signs in, undefined where it is not open to anybody. */
    owner: string | null | undefined;
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

/** Tells that nothing is to be had before a sign-in. */
export const isLocked = (session: Session) => session.token_needed && !session.signed_in;

export function SessionProvider({ children }: { children: ReactNode }) {
    const [session, setSession] = useState<Session | null>(null);
    const [owner, setOwner] = useState<string | null>();
    const [fault, setFault] = useState<Fault | null>(null);
    const [version, setVersion] = useState(0);
    const [turn, setTurn] = useState(0);

    const begin = useCallback((found: Session) => {
        if (!isLocked(found)) {
            ownDrafts(found.user);
            setOwner(found.user);
        }
        setSession(found);
    }, []);

    useEffect(() => {
        answered(api.GET("/api/v1/session"))
            .then((found) => {
                begin(found);
                setFault(null);
            })
            .catch((cause: unknown) => setFault(toFault(cause)));
    }, [turn, begin]);

    useEffect(() => {
        const onNeeded = () => setSession({ signed_in: false, user: null, token_needed: true });
        window.addEventListener(SIGN_IN_NEEDED, onNeeded);
        return () => window.removeEventListener(SIGN_IN_NEEDED, onNeeded);
    }, []);

    const signIn = useCallback(
        async (token: string) => {
            begin(await answered(api.POST("/api/v1/session", { body: { token } })));
            setVersion((before) => before + 1);
        },
        [begin],
    );
    const signOut = useCallback(async () => {
        await answered(api.DELETE("/api/v1/session"));
        forgetDrafts();
        setOwner(undefined);
        setSession({ signed_in: false, user: null, token_needed: true });
    }, []);
    const retry = useCallback(() => setTurn((before) => before + 1), []);
    const state = useMemo(
        () => ({ session, owner, fault, version, signIn, signOut, retry }),
        [session, owner, fault, version, signIn, signOut, retry],
    );
    return <Context value={state}>{children}</Context>;
}
