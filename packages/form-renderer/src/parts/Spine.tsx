import type { ReactElement, ReactNode } from "react";

import { useSay } from "../words/Speaking.tsx";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-shapes.ts";

export type SpineState = "done" | "now" | "next" | "skip";

export interface SpineItem {
	readonly id: string;
	readonly state: SpineState;
	readonly title: ReactNode;
	/** When, what came out, by when: one or two paragraphs of text. */
	readonly detail?: ReactNode;
	/** `<ActorTag>` of whoever acts. */
	readonly actor?: ReactNode;
}

export interface SpineProps {
	readonly items: readonly SpineItem[];
	/** For histories beside other things. */
	readonly tight?: boolean;
}

const DOT: Readonly<Record<SpineState, IconName | undefined>> = {
	done: "check",
	now: "clock",
	next: undefined,
	skip: "minus",
};

/** The one line every case follows: what was done, is done, comes next. */
export function Spine({ items, tight }: SpineProps): ReactElement {
	return (
		<ol className={tight ? "od-spine od-spine--tight" : "od-spine"}>
			{items.map((item) => (
				<SpinePoint key={item.id} item={item} />
			))}
		</ol>
	);
}

function SpinePoint({ item }: { readonly item: SpineItem }): ReactElement {
	const say = useSay();
	const icon = DOT[item.state];
	return (
		<li className={item.state} aria-current={item.state === "now" ? "step" : undefined}>
			<span className="od-dot" aria-hidden="true">
				{icon ? <Icon name={icon} /> : null}
			</span>
			<div className="od-stack od-stack--1">
				<h3>
					{item.title} <span className="od-hidden">({say(`state_${item.state}`)})</span>
				</h3>
				{item.detail ? <div className="od-spine__detail">{item.detail}</div> : null}
				{item.actor ? <div>{item.actor}</div> : null}
			</div>
		</li>
	);
}
