import type { ReactElement, ReactNode } from "react";

import type { SpineState } from "./Spine.tsx";

export interface StepStripProps {
	readonly label: string;
	readonly items: readonly {
		readonly id: string;
		readonly state: SpineState;
		readonly title: ReactNode;
		readonly detail?: ReactNode;
	}[];
}

/** The spine laid down: where a case is, above its page at the desk. */
export function StepStrip({ label, items }: StepStripProps): ReactElement {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard must reach it.
		<ol className="od-strip" aria-label={label} tabIndex={0}>
			{items.map((item) => (
				<li
					key={item.id}
					className={item.state === "next" || item.state === "skip" ? undefined : item.state}
					aria-current={item.state === "now" ? "step" : undefined}
				>
					{item.title}
					{item.detail ? <small>{item.detail}</small> : null}
				</li>
			))}
		</ol>
	);
}
