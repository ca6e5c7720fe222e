import { expect, test } from "vitest";
import { timeAxis, timeLetters } from "@report/times.js";
import { bytes, count, number, percent, percentTick, whole } from "../src/format/numbers";
import { riskText } from "../src/format/risk";
import { barTime, duration, millisOf } from "../src/format/times";
import { dialectParts, proposedDialects, withWord } from "../src/new/dialect";
import { commandOf, excludeOf } from "../src/new/request";
import { options, UNREADABLE } from "./fixtures";

test("numbers keep the digits that say something", () => {
    expect([number(1455.2199), number(0.012549), number(-3), number(null)]).toEqual(["1\u202f455", "0.01255", "\u22123", "–"]);
    expect([percent(-0.0001, 1), percent(0.0001, 1)]).toEqual(["0.0\u202f%", "0.0\u202f%"]);
    expect(percent(-0.5678)).toBe("\u221256.8\u202f%");
    expect([bytes(1), bytes(1500), bytes(18_400_000)]).toEqual(["1 byte", "1.5 kB", "18 MB"]);
});

test("a count has all its digits, large as it may be", () => {
    expect([whole(1_500_000_000), whole(-12_345), whole(0.5)]).toEqual(["1\u202f500\u202f000\u202f000", "\u221212\u202f345", "0.5"]);
    expect([whole(0), whole(-0), whole(null), whole(Number.NaN)]).toEqual(["0", "0", "–", "–"]);
    expect(count(2 ** 53, "candidate")).toBe("9\u202f007\u202f199\u202f254\u202f740\u202f992 candidates");
});

test("a rare share is written out beside an axis", () => {
    expect([percentTick(0.1 ** 6), percentTick(-0.025), percentTick(20)]).toEqual([
        "0.0001\u202f%",
        "\u22122.5\u202f%",
        "2\u202f000\u202f%",
    ]);
});

test("an axis of days has a tick at every month, short as February is", () => {
    const days = Array.from({ length: 200 }, (_, day) => Date.UTC(2018, 0, 1 + day));
    const same = (at: number) => at;
    const ticks = timeAxis({ times: days, place: same, bar: same }).ticks(0, 199, 6.2);
    expect(ticks.map((at) => timeLetters(days[at]!, 10))).toEqual([
        "2018-02-01",
        "2018-03-01",
        "2018-04-01",
        "2018-05-01",
        "2018-06-01",
        "2018-07-01",
    ]);
});

test("a log return is told as a return", () => {
    expect(riskText("value_at_risk_1", Math.log(0.9))).toBe("\u221210.00\u202f%");
    expect(riskText("max_drawdown", -0.5)).toBe("\u221250.0\u202f%");
});

test("times without a zone stand as they are", () => {
    expect(millisOf("1970-01-02T00:00")).toBe(86_400_000);
    expect(millisOf("1970-01-02T00:00:00Z")).toBe(86_400_000);
    expect([barTime("2020-01-02T00:00"), barTime("2020-01-02T09:30")]).toEqual(["2020-01-02", "2020-01-02 09:30"]);
    expect([duration(42), duration(150), duration(7200)]).toEqual(["42 seconds", "3 minutes", "2 hours"]);
});

test("a message of the library proposes dialects", () => {
    expect(proposedDialects(UNREADABLE)).toEqual(["dates=day-first", "dates=month-first"]);
    expect(withWord("dates=month-first zone=UTC", "dates=day-first")).toBe("dates=day-first zone=UTC");
    expect(dialectParts("columns=time,open")).toEqual({ columns: "time,open" });
});

test("a command line quotes what a shell would take apart, and names each stretch by itself", () => {
    expect(excludeOf({ from: "2008-09-01", to: "2009-03-31", embargo: "0" })).toBe("2008-09-01..2009-03-31");
    const asked = { n: 2, exclude: ["2008..2009", "2015..2016+5"], continue: true, dialect: "dates=day-first decimal=comma" };
    expect(commandOf("my prices.csv", asked, options)).toBe(
        "synth generate 'my prices.csv' -n=2 --exclude=2008..2009 --exclude=2015..2016+5 --continue --dialect='dates=day-first decimal=comma' --out DIR",
    );
});
