import type { Ref } from "react";

interface Props {
    id: string;
    nth: number;
    title: string;
    /** Where the focus goes when what had it is gone. */
    ref?: Ref<HTMLHeadingElement>;
}

export function StepHeading({ id, nth, title, ref }: Props) {
    return (
        <h2 id={id} tabIndex={-1} {...(ref === undefined ? {} : { ref })}>
            <span className="nth" aria-hidden="true">
                {nth}
            </span>
            {title}
        </h2>
    );
}
