import { quantilesOf, tells } from "@report/bands.js";
import { historyWords } from "@report/words.js";
import { RISK, RISK_FIGURES, riskMeaning, riskText } from "../format/risk";
import { Table } from "../parts/Table";
import type { Figures } from "./figures";

/** All risk figures: history beside quantiles over the paths. */
export function RiskTable({ figures }: { figures: Figures }) {
    const { risk, sizes, layout } = figures;
    const quantiles = quantilesOf(sizes.all);
    const shown = RISK_FIGURES.filter((figure) => risk[figure]?.keptQuantiles !== undefined && layout.bars >= RISK[figure].fewest);
    return (
        <>
            <Table title="Risk figures" heads={["Figure", "History", ...quantiles.map(({ head }) => head)]}>
                {shown.map((figure) => (
                    <tr key={figure}>
                        <th scope="row">
                            {RISK[figure].name}
                            <small className="spare">{riskMeaning(figure)}</small>
                        </th>
                        <td>{riskText(figure, risk[figure].history)}</td>
                        {quantiles.map(({ head, place }) => (
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
