import { focusTitle, PageTitle } from "../app/PageTitle";
import { links } from "../app/router";
import type { Dataset } from "../api/types";
import { usePages } from "../api/usePages";
import { bytes, whole } from "../format/numbers";
import { barTime, moment } from "../format/times";
import { forgetDraft } from "../new/draft";
import { DeleteButton } from "../parts/DeleteButton";
import { Listing } from "../parts/Listing";
import { Table } from "../parts/Table";
import { deleteDataset, listDatasets } from "./api";
import { faultText } from "./check";

export function DatasetsPage() {
    const pages = usePages(listDatasets, []);
    return (
        <>
            <PageTitle title="Data sets">
                Histories that were uploaded. The same bytes are the same data set, whoever sends them again.
            </PageTitle>
            <Listing
                pages={pages}
                what="data sets"
                empty={{ title: "No data sets yet", text: "Upload a file of bars, or begin with the bundled sample." }}
            >
                {(datasets) => (
                    <Table
                        title="Data sets"
                        heads={["Name", "Bars", "From", "To", "Size", "Uploaded", ""]}
                        spare={["From", "To", "Size", "Uploaded"]}
                    >
                        {datasets.map((dataset) => (
                            <Row key={dataset.id} dataset={dataset} onDeleted={pages.reload} />
                        ))}
                    </Table>
                )}
            </Listing>
        </>
    );
}

function Row({ dataset, onDeleted }: { dataset: Dataset; onDeleted: () => void }) {
    const { check } = dataset;
    async function remove() {
        await deleteDataset(dataset.id);
        forgetDraft(dataset.id);
        focusTitle();
        onDeleted();
    }
    return (
        <tr>
            <th scope="row">
                <a href={links.newFrom(dataset.id)}>{dataset.name}</a>
                {faultText(check) === null ? null : <small>cannot be read as it stands</small>}
            </th>
            <td>{whole(check.bars)}</td>
            <td className="spare">{barTime(check.first)}</td>
            <td className="spare">{barTime(check.last)}</td>
            <td className="spare">{bytes(dataset.bytes)}</td>
            <td className="spare">{moment(dataset.created_at)}</td>
            <td>{dataset.id === "sample" ? null : <DeleteButton what={dataset.name} onDelete={remove} />}</td>
        </tr>
    );
}
