import { useEffect, useRef } from "react";
import type { Fault } from "../api/fault";
import { duration } from "../format/times";

/** A fault in its own words, with a way to try again where that may help. */
export function Problem({
    fault,
    onRetry,
    takesFocus = false,
}: {
    fault: Fault;
    onRetry?: (() => void) | undefined;
    takesFocus?: boolean;
}) {
    const box = useRef<HTMLDivElement>(null);
    useEffect(() => {
        if (takesFocus) {
            box.current?.focus();
        }
    }, [fault, takesFocus]);
    return (
        <div className="problem" role="alert" tabIndex={-1} ref={box}>
            <strong>{fault.title}</strong>
            <p className="words">{fault.message}</p>
            {fault.retryAfter === null ? null : <p>Try again in {duration(fault.retryAfter)}.</p>}
            {onRetry === undefined ? null : (
                <button type="button" onClick={onRetry}>
                    Try again
                </button>
            )}
        </div>
    );
}
