interface Props {
    title: string;
    /** Shows so many times as much as now; all, for infinity. */
    zoom: (factor: number) => void;
}

export function ZoomButtons({ title, zoom }: Props) {
    return (
        <>
            <button type="button" aria-label={`Zoom in: ${title}`} onClick={() => zoom(0.5)}>
                +
            </button>
            <button type="button" aria-label={`Zoom out: ${title}`} onClick={() => zoom(2)}>
                −
            </button>
            <button type="button" aria-label={`Show all: ${title}`} onClick={() => zoom(Infinity)}>
                All
            </button>
        </>
    );
}
