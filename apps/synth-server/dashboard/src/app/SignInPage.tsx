import { type FormEvent, useState } from "react";
import { Fault, toFault } from "../api/fault";
import { Problem } from "../parts/Problem";
import { PageTitle } from "./PageTitle";
import { useSession } from "./session";

const UNKNOWN = 401;

/** Exchanges a token for a session; what was asked for shows when it has begun. */
export function SignInPage() {
    const { signIn } = useSession();
    const [token, setToken] = useState("");
    const [fault, setFault] = useState<Fault | null>(null);
    const [isBusy, setBusy] = useState(false);

    async function submit(event: FormEvent) {
        event.preventDefault();
        setBusy(true);
        try {
            await signIn(token.trim());
        } catch (cause) {
            const found = toFault(cause);
            setFault(found.status === UNKNOWN ? new Fault(UNKNOWN, "The token is not known", found.message) : found);
            setBusy(false);
        }
    }

    return (
        <div className="sign-in card">
            <PageTitle title="Sign in">This server asks for a token. Whoever runs it has yours.</PageTitle>
            {fault === null ? null : <Problem fault={fault} />}
            <form onSubmit={(event) => void submit(event)}>
                <label htmlFor="token">Token</label>
                <input
                    id="token"
                    type="password"
                    autoComplete="current-password"
                    required
                    value={token}
                    onChange={(event) => setToken(event.target.value)}
                />
                <button type="submit" className="primary" disabled={isBusy || token.trim() === ""}>
                    {isBusy ? "Signing in …" : "Sign in"}
                </button>
            </form>
        </div>
    );
}
