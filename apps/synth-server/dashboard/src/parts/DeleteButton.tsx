import { useEffect, useRef, useState } from "react";
import { type Fault, toFault } from "../api/fault";

/** A button that asks once more before it deletes. */
export function DeleteButton({ what, onDelete }: { what: string; onDelete: () => Promise<void> }) {
    const [isAsking, setAsking] = useState(false);
    const wasAsked = useRef(false);
    const button = useRef<HTMLButtonElement>(null);
    const [isBusy, setBusy] = useState(false);
    const [fault, setFault] = useState<Fault | null>(null);

    useEffect(() => {
        if (!isAsking && wasAsked.current) {
            button.current?.focus();
        }
        wasAsked.current = isAsking;
    }, [isAsking]);

    async function remove() {
        setBusy(true);
        try {
            await onDelete();
        } catch (cause) {
            setFault(toFault(cause));
            setAsking(false);
        } finally {
            setBusy(false);
        }
    }

    if (!isAsking) {
        return (
            <span className="delete">
                <button type="button" className="quiet" ref={button} onClick={() => setAsking(true)}>
                    Delete <span className="unseen">{what}</span>
                </button>
                {fault === null ? null : (
                    <span className="refusal" role="alert">
                        {fault.message}
                    </span>
                )}
            </span>
        );
    }
    return (
        <span className="delete" role="group" aria-label={`Delete ${what}?`}>
            <span>For good?</span>
            <button type="button" className="danger" disabled={isBusy} onClick={() => void remove()}>
                Yes, delete
            </button>
            <button type="button" autoFocus onClick={() => setAsking(false)}>
                Keep
            </button>
        </span>
    );
}
