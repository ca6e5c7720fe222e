import { useId } from "react";
import type { Option } from "../api/types";
import { plainName } from "../format/words";

interface Props {
    option: Option;
    value: string;
    onChange: (value: string) => void;
}

/** A field for one option of the engine, with its own description. */
export function OptionField({ option, value, onChange }: Props) {
    const id = useId();
    const about = `${id}-about`;
    const common = { id, "aria-describedby": about };
    const description = <small id={about}>{option.description}</small>;
    if (option.type === "boolean") {
        return (
            <div className="field">
                <label className="check" htmlFor={id}>
                    <input
                        {...common}
                        type="checkbox"
                        checked={value === "true"}
                        onChange={(event) => onChange(event.target.checked ? "true" : "")}
                    />
                    {plainName(option.name)}
                </label>
                {description}
            </div>
        );
    }
    const choices = option.value?.includes("|") === true ? option.value.split("|") : null;
    return (
        <div className="field">
            <label htmlFor={id}>{plainName(option.name)}</label>
            {choices === null ? (
                <input
                    {...common}
                    type="text"
                    inputMode={option.type === "text" ? "text" : "decimal"}
                    placeholder={option.value ?? ""}
                    value={value}
                    autoComplete="off"
                    spellCheck={false}
                    onChange={(event) => onChange(event.target.value)}
                />
            ) : (
                <select {...common} value={value} onChange={(event) => onChange(event.target.value)}>
                    <option value="">as by default</option>
                    {choices.map((choice) => (
                        <option key={choice}>{choice}</option>
                    ))}
                </select>
            )}
            {description}
        </div>
    );
}
