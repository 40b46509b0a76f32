import type { ReactElement } from "react";

import type { DueGroup } from "../locale/due.ts";
import { useDeskWords } from "../words/index.ts";
import { DUE_GROUPS, type Grouped } from "./queues/queue.ts";
import { askingFor } from "./queues/use-asked-for.ts";

export interface FiguresProps {
	readonly grouped: Grouped;
	readonly only: DueGroup | undefined;
	readonly path: string;
	readonly query: string;
}

/** How many are late, due today and later. Each figure shows only its own; pressed again, all. */
export function Figures({ grouped, only, path, query }: FiguresProps): ReactElement {
	const { desk } = useDeskWords();
	const shown = DUE_GROUPS.filter((group) => group !== "none" || grouped.none.length > 0);
	return (
		<nav className="od-stats" aria-label={desk.figures}>
			{shown.map((group) => (
				<a
					key={group}
					className={classOf(group, grouped[group].length)}
					href={hrefOf(path, query, only === group ? undefined : group)}
					aria-current={only === group ? "true" : undefined}
				>
					<b>{grouped[group].length}</b>
					<span>{desk.figure[group]}</span>
				</a>
			))}
		</nav>
	);
}

/** Nothing is wrong with a zero. */
function classOf(group: DueGroup, count: number): string {
	if (count === 0) return "od-stat";
	return {
		late: "od-stat od-stat--bad",
		today: "od-stat od-stat--warn",
		later: "od-stat",
		none: "od-stat",
	}[group];
}

function hrefOf(path: string, query: string, group: DueGroup | undefined): string {
	return `${path}${group === undefined ? "" : `?show=${group}`}${askingFor(query)}`;
}
