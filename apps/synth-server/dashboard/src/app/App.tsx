import { DatasetsPage } from "../datasets/DatasetsPage";
import { JobPage } from "../jobs/JobPage";
import { JobsPage } from "../jobs/JobsPage";
import { NewPage } from "../new/NewPage";
import { Loading } from "../parts/Loading";
import { Problem } from "../parts/Problem";
import { NotFoundPage } from "./NotFoundPage";
import { parseRoute, type Route, useHash } from "./router";
import { isLocked, SessionProvider, useSession } from "./session";
import { Shell } from "./Shell";
import { SignInPage } from "./SignInPage";

export function App() {
    return (
        <SessionProvider>
            <Gate />
        </SessionProvider>
    );
}

/** Shows the page asked for, or the sign-in in front of it; a page that was begun stays as it is behind that, for its owner alone. */
function Gate() {
    const { session, owner, fault, retry } = useSession();
    const route = parseRoute(useHash());
    if (session === null) {
        return <Shell route={route}>{fault === null ? <Loading what="the dashboard" /> : <Problem fault={fault} onRetry={retry} />}</Shell>;
    }
    const isShut = isLocked(session);
    return (
        <Shell route={route}>
            {isShut ? <SignInPage /> : null}
            {owner === undefined ? null : (
                <div key={owner} hidden={isShut}>
                    <Page route={route} />
                </div>
            )}
        </Shell>
    );
}

function Page({ route }: { route: Route }) {
    switch (route.page) {
        case "new":
            return <NewPage {...(route.dataset === undefined ? {} : { datasetId: route.dataset })} />;
        case "jobs":
            return <JobsPage />;
        case "job":
            return <JobPage key={route.id} id={route.id} />;
        case "datasets":
            return <DatasetsPage />;
        case "unknown":
            return <NotFoundPage />;
    }
}
