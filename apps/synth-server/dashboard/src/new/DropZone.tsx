import { type DragEvent, useState } from "react";

/** Takes a file that is dropped or chosen; it is a file field, so keyboard and screen reader know it. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
    const [isOver, setOver] = useState(false);

    function onDrop(event: DragEvent) {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) {
            onFile(file);
        }
    }

    function onDragOver(event: DragEvent) {
        event.preventDefault();
        setOver(true);
    }

    return (
        <label className={isOver ? "drop over" : "drop"} onDrop={onDrop} onDragOver={onDragOver} onDragLeave={() => setOver(false)}>
            <strong>Drop a file of bars here</strong>
            <span>
                or <span className="pick">choose one</span>
            </span>
            <span className="soft">
                CSV, plain or gzipped, XLSX, Parquet or Arrow; open, high, low, close, and time and volume where there are any
            </span>
            <input
                type="file"
                className="unseen"
                aria-label="File of bars"
                onChange={(event) => {
                    const file = event.target.files?.[0];
                    if (file !== undefined) {
                        onFile(file);
                    }
                    event.target.value = "";
                }}
            />
        </label>
    );
}
