import { useRef, useState } from "react";
import { isAbort } from "../api/client";
import { Fault, toFault } from "../api/fault";
import type { Dataset, Server } from "../api/types";
import { upload } from "../api/upload";
import { bytes } from "../format/numbers";

export interface Sending {
    name: string;
    sent: number;
    total: number;
}

/** Sends one file at a time. */
export function useUpload(server: Server | null, onDone: (dataset: Dataset) => void) {
    const [sending, setSending] = useState<Sending | null>(null);
    const [fault, setFault] = useState<Fault | null>(null);
    const controller = useRef<AbortController | null>(null);

    async function send(file: File) {
        const limit = server?.limits.upload_bytes;
        if (limit !== undefined && file.size > limit) {
            setFault(
                new Fault(
                    413,
                    "The file is too large",
                    `${file.name} has ${bytes(file.size)}; this server takes no more than ${bytes(limit)}.`,
                ),
            );
            return;
        }
        controller.current = new AbortController();
        setFault(null);
        setSending({ name: file.name, sent: 0, total: file.size });
        try {
            onDone(await upload(file, (sent) => setSending({ name: file.name, sent, total: file.size }), controller.current.signal));
        } catch (cause) {
            if (!isAbort(cause)) {
                setFault(toFault(cause));
            }
        } finally {
            setSending(null);
        }
    }

    return { sending, fault, send, cancel: () => controller.current?.abort() };
}
