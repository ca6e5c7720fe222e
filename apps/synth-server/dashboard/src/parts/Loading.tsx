/** Stands for what is under way. */
export function Loading({ what }: { what: string }) {
    return (
        <p className="loading" role="status">
            <span className="dots" aria-hidden="true">
                <i />
                <i />
                <i />
            </span>
            Loading {what} …
        </p>
    );
}
