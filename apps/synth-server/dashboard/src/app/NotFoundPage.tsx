import { PageTitle } from "./PageTitle";
import { links } from "./router";

export function NotFoundPage() {
    return (
        <>
            <PageTitle title="No such page">The address leads nowhere here.</PageTitle>
            <p>
                <a href={links.new}>Begin a generation</a> or look at <a href={links.jobs}>your jobs</a>.
            </p>
        </>
    );
}
