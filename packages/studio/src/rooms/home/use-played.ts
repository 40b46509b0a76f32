import { useEffect } from "react";

import type { LibraryView } from "../../api/answers.ts";
import { readDrafts } from "../../host/drafts.ts";
import { outcomesOf } from "../../scenarios/outcomes.ts";
import type { Shown } from "./Filters.tsx";

/** So long the page is at rest first. */
const REST_MS = 2_500;

/**
 * Has the scenarios of all procedures played, those that somebody has changed first, while the table is looked at. What
 * plays them is loaded then.
 */
export function usePlayed(view: LibraryView, all: readonly Shown[]): void {
	const order = [...new Set(all.toSorted(changedFirst).map(({ row }) => row.id))].join(" ");
	useEffect(() => {
		const drafts = readDrafts(view.library).map(({ path, text }) => [path, text] as const);
		const known = outcomesOf(JSON.stringify([view.texts, drafts]));
		const due = order.split(" ").filter((id) => id !== "" && !known.has(id));
		let isGone = false;
		let stop = (): void => undefined;
		const timer = setTimeout(() => {
			import("../../scenarios/play-library.ts").then(
				({ playLibrary }) => {
					if (!isGone) stop = playLibrary(due, Object.fromEntries(drafts));
				},
				// Where the studio has ended nothing can be played either: it stays as not played.
				() => undefined,
			);
		}, REST_MS);
		return () => {
			isGone = true;
			clearTimeout(timer);
			stop();
		};
	}, [view, order]);
}

const CHANGED: readonly string[] = ["draft", "proposed"];

function changedFirst(a: Shown, b: Shown): number {
	return Number(CHANGED.includes(b.state)) - Number(CHANGED.includes(a.state));
}
