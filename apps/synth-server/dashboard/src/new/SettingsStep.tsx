import { useState } from "react";
import type { Option } from "../api/types";
import { type Group, groupsOf } from "./optionGroups";
import { OptionField } from "./OptionField";
import { PRESET_NAMES } from "./purposes";
import { listOf, type Values } from "./request";

const FORMATS: [string, string][] = [
    ["csv", "CSV"],
    ["xlsx", "Excel"],
    ["zip", "ZIP"],
    ["parquet", "Parquet"],
    ["arrow", "Arrow"],
    ["npy", "NumPy"],
    ["tfrecord", "TFRecord"],
];

/** Tells whether something is set that is asked for nowhere but among all options, and that no purpose set. */
const isStated = (groups: Group[], values: Values) =>
    groups.some((group) => group.options.some(({ name }) => !PRESET_NAMES.has(name) && (values[name] ?? "") !== ""));

interface Props {
    options: Option[];
    values: Values;
    onChange: (name: string, value: string) => void;
}

/** The third step: how many, from which seed, in which formats; and all else where it is asked for. */
export function SettingsStep({ options, values, onChange }: Props) {
    const formats = listOf(values.format ?? "");
    const toggle = (format: string, on: boolean) =>
        onChange("format", (on ? [...formats, format] : formats.filter((each) => each !== format)).join(","));
    const groups = groupsOf(options);
    // What was chosen there before must not hide; from then on the reader opens and closes.
    const [isOpen] = useState(() => isStated(groups, values));
    const others = formats.filter((format) => !FORMATS.some(([known]) => known === format));
    return (
        <div className="stack">
            <div className="fields card">
                <div className="field">
                    <label htmlFor="series">Number of series</label>
                    <input
                        id="series"
                        inputMode="numeric"
                        required
                        value={values.n ?? ""}
                        onChange={(event) => onChange("n", event.target.value)}
                    />
                </div>
                <div className="field">
                    <label htmlFor="seed">Seed</label>
                    <input
                        id="seed"
                        inputMode="numeric"
                        autoComplete="off"
                        placeholder="drawn"
                        aria-describedby="seed-about"
                        value={values.seed ?? ""}
                        onChange={(event) => onChange("seed", event.target.value)}
                    />
                    <small id="seed-about">
                        A whole number of 64 bits. The same seed makes the same series; without one, one is drawn and told.
                    </small>
                </div>
                <fieldset className="field across">
                    <legend>Formats</legend>
                    <div className="checks">
                        {FORMATS.map(([format, name]) => (
                            <label key={format}>
                                <input
                                    type="checkbox"
                                    checked={formats.includes(format)}
                                    onChange={(event) => toggle(format, event.target.checked)}
                                />
                                {name}
                            </label>
                        ))}
                    </div>
                    <small>
                        {others.length === 0 ? "" : `And ${others.join(", ")}. `}ZIP packs CSV and Excel files. NumPy and TFRecord hold
                        windows, whose length is under All options.
                    </small>
                </fieldset>
            </div>
            <details className="all-options" open={isOpen}>
                <summary>All options</summary>
                {groups.map((group) => (
                    <fieldset className="group" key={group.name}>
                        <legend>{group.name}</legend>
                        <div className="fields">
                            {group.options.map((option) => (
                                <OptionField
                                    key={option.name}
                                    option={option}
                                    value={values[option.name] ?? ""}
                                    onChange={(value) => onChange(option.name, value)}
                                />
                            ))}
                        </div>
                    </fieldset>
                ))}
            </details>
        </div>
    );
}
