import { useEffect, useState } from "react";

/** Chooses the series that charts show. */
export function SeriesChoice({ chosen, last, onChoose }: { chosen: number; last: number; onChoose: (number: number) => void }) {
    const [text, setText] = useState(String(chosen));
    useEffect(() => setText(String(chosen)), [chosen]);

    function type(typed: string) {
        setText(typed);
        const wanted = Number(typed);
        if (Number.isInteger(wanted) && wanted >= 1 && wanted <= last) {
            onChoose(wanted);
        }
    }

    return (
        <div className="choice">
            <label htmlFor="series">Series</label>
            <button type="button" aria-label="Previous series" disabled={chosen <= 1} onClick={() => onChoose(chosen - 1)}>
                ‹
            </button>
            <input id="series" type="number" min={1} max={last} value={text} onChange={(event) => type(event.target.value)} />
            <button type="button" aria-label="Next series" disabled={chosen >= last} onClick={() => onChoose(chosen + 1)}>
                ›
            </button>
            <span className="soft">of {last}</span>
        </div>
    );
}
