import type { DataPath, DraftView, SourceView } from "@onedoor/dsl/bundle";
import { asksOf, documentAt, valueAt, withValue } from "@onedoor/dsl/form";

import { givenValues } from "../case/given.ts";
import type { Fetched } from "../case/lookups.ts";
import { fetchedOf } from "../engine/prefill.ts";
import type { Draft } from "../storage/rows.ts";
import type { SeenCase } from "./seen-case.ts";

/** The draft as its form shows it: what was typed, or else what was sent last time, and what registers know. */
export function draftView(
	{ case: kase, bundle }: SeenCase,
	step: string,
	draft: Draft | undefined,
): DraftView {
	const shownStep = bundle.definition.steps[step];
	// What was marked is open, also where the parent gave it.
	const isCorrection = shownStep?.does === "fill_in" && shownStep.change === "what_was_marked";
	const asks = asksOf(bundle.definition, { step });
	const fetched = fetchedOf(draft);
	const sent = asks.reduce<Readonly<Record<string, unknown>>>((data, path) => {
		const value = valueAt(kase.data, path);
		return value === undefined ? data : withValue(data, path, value);
	}, {});
	// A paper that a register holds stands in the data as any other paper does: by what it is satisfied.
	const shown = (path: string, value: unknown): unknown =>
		documentAt(bundle.definition, path) ? { by: "register" } : value;
	const looked = Object.entries(fetched).map(
		([path, { value }]) => [path, shown(path, value)] as const,
	);
	const typed = draft === undefined || draft.version === 0 ? sent : draft.data;
	return {
		step,
		data: [...looked, ...(isCorrection ? [] : givenValues(kase, asks))].reduce(
			(data, [path, value]) => withValue(data, path, value),
			typed,
		),
		sources: { ...kase.sources, ...sourcesOf(fetched) },
		silent: draft?.silent ?? [],
		version: draft?.version ?? 0,
		saved_at: draft?.saved_at ?? null,
	};
}

function sourcesOf(fetched: Fetched): Record<DataPath, SourceView> {
	return Object.fromEntries(
		Object.entries(fetched).map(([path, { source, register, as_of }]) => [
			path,
			{
				source,
				...(register === undefined ? {} : { register }),
				...(as_of === undefined ? {} : { as_of }),
			},
		]),
	);
}
