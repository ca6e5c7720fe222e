import type { ReactNode } from "react";

export interface Fact {
    name: string;
    value: ReactNode;
    small?: ReactNode;
}

/** Figures side by side, each with its name above and what it means below. */
export function Facts({ facts }: { facts: Fact[] }) {
    return (
        <dl className="figures">
            {facts.map(({ name, value, small }) => (
                <div key={name}>
                    <dt>{name}</dt>
                    <dd>
                        {value}
                        {small === undefined ? null : <small>{small}</small>}
                    </dd>
                </div>
            ))}
        </dl>
    );
}
