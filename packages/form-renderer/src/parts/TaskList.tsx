import type { MouseEvent, ReactElement, ReactNode } from "react";

import { Icon } from "./Icon.tsx";

export interface TaskListItem {
	readonly id: string;
	readonly title: ReactNode;
	readonly hint?: ReactNode;
	/** Left out: closed, and `hint` says why. */
	readonly href?: string;
	readonly onClick?: (event: MouseEvent) => void;
	/** `<Tag>` with the state; an arrow when left out. */
	readonly state?: ReactNode;
	/** Something else that one may do with it, under the row. */
	readonly more?: ReactNode;
}

/** Rows that are one target each: parts of a form, cases, things one may do. */
export function TaskList({
	items,
	ordered,
}: {
	readonly items: readonly TaskListItem[];
	readonly ordered?: boolean;
}): ReactElement {
	const List = ordered ? "ol" : "ul";
	return (
		<List className="od-tasks">
			{items.map((item) => (
				<li key={item.id}>
					{item.href === undefined ? <Closed item={item} /> : <Open item={item} />}
					{item.more}
				</li>
			))}
		</List>
	);
}

function Open({ item }: { readonly item: TaskListItem }): ReactElement {
	return (
		<a href={item.href} onClick={item.onClick}>
			<span>
				<b>{item.title}</b>
				{item.hint ? <small>{item.hint}</small> : null}
			</span>
			{item.state ?? <Icon name="fwd" />}
		</a>
	);
}

function Closed({ item }: { readonly item: TaskListItem }): ReactElement {
	return (
		<span className="off">
			<span>
				<span className="muted">{item.title}</span>
				{item.hint ? <small>{item.hint}</small> : null}
			</span>
			{item.state}
		</span>
	);
}
