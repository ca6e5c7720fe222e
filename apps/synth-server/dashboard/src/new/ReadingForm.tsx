import { type FormEvent, useState } from "react";
import type { Reading } from "../api/types";
import { plainName } from "../format/words";
import { dialectParts, dialectText } from "./dialect";

const CHOICES: Record<string, string[]> = {
    dates: ["day-first", "month-first", "year-first"],
    decimal: ["point", "comma"],
    delimiter: ["comma", "semicolon", "tab", "bar"],
    epoch: ["seconds", "milliseconds", "microseconds", "nanoseconds", "excel-days"],
};

const REPAIRS: [string, string][] = [
    ["drop-zero", "drop rows with a price of 0"],
    ["drop-flat", "drop flat rows without volume"],
    ["widen", "widen high and low to hold open and close"],
    ["sort", "sort by time"],
    ["drop-duplicates", "drop rows whose time came before"],
    ["adjust", "adjust by the adjusted close"],
    ["fill-gaps", "fill gaps"],
];

const BAD_ROWS: [Reading["bad_rows"], string][] = [
    ["fail", "stop there"],
    ["skip", "leave it out"],
    ["repair", "widen high and low"],
];

/** Fields that state how a file is to be read, where that cannot be found out. */
export function ReadingForm({ reading, isBusy, onRead }: { reading: Reading; isBusy: boolean; onRead: (reading: Reading) => void }) {
    const [parts, setParts] = useState(() => dialectParts(reading.dialect ?? ""));
    const [badRows, setBadRows] = useState(reading.bad_rows ?? "");
    const [repair, setRepair] = useState(reading.repair ?? []);
    const others = Object.entries(parts).filter(([name]) => !(name in CHOICES));
    const [rest, setRest] = useState(dialectText(Object.fromEntries(others)));

    function submit(event: FormEvent) {
        event.preventDefault();
        const stated = Object.fromEntries(Object.entries(parts).filter(([name]) => name in CHOICES));
        const dialect = `${dialectText(stated)} ${rest}`.trim();
        onRead({
            ...(dialect === "" ? {} : { dialect }),
            ...(badRows === "" ? {} : { bad_rows: badRows as "fail" | "skip" | "repair" }),
            ...(repair.length === 0 ? {} : { repair: REPAIRS.map(([step]) => step).filter((step) => repair.includes(step)) }),
        });
    }

    return (
        <form className="stack" onSubmit={submit}>
            <div className="fields">
                {Object.entries(CHOICES).map(([name, choices]) => (
                    <div className="field" key={name}>
                        <label htmlFor={`reading-${name}`}>{plainName(name)}</label>
                        <select
                            id={`reading-${name}`}
                            value={parts[name] ?? ""}
                            onChange={(event) => setParts({ ...parts, [name]: event.target.value })}
                        >
                            <option value="">as found out</option>
                            {choices.map((choice) => (
                                <option key={choice}>{choice}</option>
                            ))}
                        </select>
                    </div>
                ))}
                <div className="field across">
                    <label htmlFor="reading-rest">Other words of the dialect</label>
                    <input
                        id="reading-rest"
                        value={rest}
                        autoComplete="off"
                        spellCheck={false}
                        placeholder="columns=time,open,high,low,close,volume zone=Europe/Berlin skip-lines=2"
                        aria-describedby="reading-rest-about"
                        onChange={(event) => setRest(event.target.value)}
                    />
                    <small id="reading-rest-about">
                        columns, clock-digits, zone, price-scale, skip-lines, instrument, charset; with spaces between.
                    </small>
                </div>
                <div className="field">
                    <label htmlFor="reading-bad">A bad row</label>
                    <select id="reading-bad" value={badRows} onChange={(event) => setBadRows(event.target.value)}>
                        <option value="">as by default: stop there</option>
                        {BAD_ROWS.map(([choice, words]) => (
                            <option key={choice} value={choice}>
                                {words}
                            </option>
                        ))}
                    </select>
                </div>
            </div>
            <fieldset>
                <legend>Repair, in this order</legend>
                <div className="checks">
                    {REPAIRS.map(([step, words]) => (
                        <label key={step}>
                            <input
                                type="checkbox"
                                checked={repair.includes(step)}
                                onChange={(event) =>
                                    setRepair(event.target.checked ? [...repair, step] : repair.filter((each) => each !== step))
                                }
                            />
                            {words}
                        </label>
                    ))}
                </div>
            </fieldset>
            <p>
                <button type="submit" disabled={isBusy}>
                    {isBusy ? "Reading …" : "Check again"}
                </button>
            </p>
        </form>
    );
}
