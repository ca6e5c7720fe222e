import { type Purpose, PURPOSES } from "./purposes";
import type { TestPeriod } from "./request";

interface Props {
    purpose: Purpose | null;
    onChoose: (purpose: Purpose) => void;
    period: TestPeriod;
    onPeriod: (period: TestPeriod) => void;
    horizon: string;
    onHorizon: (bars: string) => void;
}

/** Asks what the series are for, before any option, since that settles most of them. */
export function PurposeStep({ purpose, onChoose, period, onPeriod, horizon, onHorizon }: Props) {
    return (
        <>
            <fieldset className="purposes">
                <legend className="unseen">What are the series for?</legend>
                {(Object.keys(PURPOSES) as Purpose[]).map((each) => {
                    const { name, text, presets } = PURPOSES[each];
                    return (
                        <label className="purpose" key={each}>
                            <strong>
                                <input
                                    type="radio"
                                    name="purpose"
                                    aria-label={name}
                                    aria-describedby={`purpose-${each}`}
                                    checked={purpose === each}
                                    onChange={() => onChoose(each)}
                                />
                                {name}
                            </strong>
                            <span id={`purpose-${each}`}>{text}</span>
                            {each === "own" ? null : (
                                <code>
                                    {Object.entries(presets)
                                        .map(([option, value]) => `${option}=${value}`)
                                        .join(" ")}
                                </code>
                            )}
                        </label>
                    );
                })}
            </fieldset>
            {purpose === "augmentation" ? <PeriodFields period={period} onPeriod={onPeriod} /> : null}
            {purpose === "risk" ? (
                <div className="fields card purpose-more">
                    <div className="field">
                        <label htmlFor="horizon">Horizon in bars</label>
                        <input
                            id="horizon"
                            inputMode="numeric"
                            required
                            value={horizon}
                            onChange={(event) => onHorizon(event.target.value)}
                        />
                    </div>
                </div>
            ) : null}
        </>
    );
}

function PeriodFields({ period, onPeriod }: { period: TestPeriod; onPeriod: (period: TestPeriod) => void }) {
    const field = (id: keyof TestPeriod, label: string, about: string, placeholder: string) => (
        <div className="field">
            <label htmlFor={`period-${id}`}>{label}</label>
            <input
                id={`period-${id}`}
                value={period[id]}
                placeholder={placeholder}
                autoComplete="off"
                required={id !== "embargo"}
                aria-describedby={`period-${id}-about`}
                onChange={(event) => onPeriod({ ...period, [id]: event.target.value })}
            />
            <small id={`period-${id}-about`}>{about}</small>
        </div>
    );
    return (
        <fieldset className="card purpose-more">
            <legend className="unseen">Test period to leave out</legend>
            <div className="fields">
                {field("from", "Test period from", "A day or a time; included.", "2018-01-01")}
                {field("to", "Test period to", "A day or a time; included.", "2020-04-17")}
                {field("embargo", "Embargo in bars", "So many bars more are left out on either side.", "20")}
            </div>
        </fieldset>
    );
}
