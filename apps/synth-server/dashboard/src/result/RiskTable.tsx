import { count } from "../format/numbers";
import { RISK, RISK_FIGURES, riskText } from "../format/risk";
import { Table } from "../parts/Table";
import { type Figures, tells } from "./figures";

/** The quantiles that may be told: their heads, their places among those stored, and how far from an end they lie. */
const QUANTILES: [string, number, number][] = [
    ["1 %", 0, 0.01],
    ["5 %", 1, 0.05],
    ["Median", 3, 0.5],
    ["95 %", 5, 0.05],
    ["99 %", 6, 0.01],
];

/** All risk figures: history beside quantiles over the paths. */
export function RiskTable({ figures }: { figures: Figures }) {
    const { risk, sizes, layout } = figures;
    const quantiles = QUANTILES.filter(([, place, share]) => place === 3 || tells(share, sizes.all));
    const shown = RISK_FIGURES.filter((figure) => risk[figure]?.keptQuantiles !== undefined && layout.bars >= RISK[figure].fewest);
    return (
        <>
            <Table title="Risk figures" heads={["Figure", "History", ...quantiles.map(([head]) => head)]}>
                {shown.map((figure) => (
                    <tr key={figure}>
                        <th scope="row">
                            {RISK[figure].name}
                            <small className="spare">{RISK[figure].meaning}</small>
                        </th>
                        <td>{riskText(figure, risk[figure].history)}</td>
                        {quantiles.map(([head, place]) => (
                            <td key={head}>{riskText(figure, risk[figure].keptQuantiles?.[place])}</td>
                        ))}
                    </tr>
                ))}
            </Table>
            <p className="note">
                {tells(0.01, sizes.all) ? "" : `1 % and 99 % need a hundred paths, 5 % and 95 % twenty; there are ${sizes.all}. `}
                {historyWords(figures)}
            </p>
        </>
    );
}

/** Says what history's figures are of. */
function historyWords({ comparison, layout }: Figures): string {
    const { windows, bars } = comparison;
    return windows > 1
        ? `History is the median over ${windows} of its stretches of ${count(bars, "bar")}, spread evenly.`
        : `History is all of its ${count(bars + 1, "bar")}${bars < layout.bars ? ", fewer than a path has" : ""}.`;
}
