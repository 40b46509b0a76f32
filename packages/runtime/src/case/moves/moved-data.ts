import type { DataPath } from "@onedoor/dsl/bundle";
import { evaluate } from "@onedoor/dsl/expression";
import { dataNow, documentAt, type Provenance, pathNow, withValue } from "@onedoor/dsl/form";

import { scopeAt } from "../../access/sight.ts";
import type { Case } from "../case.ts";
import { check, type Data, isError, sourcesWithin } from "../filed.ts";
import { storedAs } from "../given.ts";
import type { Turn } from "../turn.ts";
import type { Misfit } from "./misfit.ts";
import type { Editions } from "./move-case.ts";
import { leavesOf, moveOf } from "./moved-steps.ts";

/** The case with what the new edition knows of its data, and what the plan gives besides. */
export function fillingOf(turn: Turn, { from, plan }: Editions, current: Case, bound: Case): Case {
	const scope = scopeAt({ bundle: from, case: current, now: turn.now });
	const { definition } = turn;
	const kept = Object.entries(dataNow(definition, current.data)).flatMap(([id, value]) =>
		storedAs(turn, id, value),
	);
	const given = leavesOf(from.definition, current).flatMap(({ step }) =>
		Object.entries(moveOf(from.definition, plan, step)?.give ?? {}).flatMap(([path, rule]) => {
			const value = evaluate(rule.tree, scope);
			return value === undefined || typeof value === "symbol" ? [] : storedAs(turn, path, value);
		}),
	);
	const data = [...kept, ...given].reduce<Data>(
		(all, [path, value]) => withValue(all, path, value),
		{},
	);
	const keptSources = Object.entries(current.sources).map(
		([path, source]) => [pathNow(definition, path), source] as const,
	);
	const sources = given.map(([path]): [string, Provenance] => [
		path,
		{ source: "computed", as_of: turn.now },
	]);
	return {
		...bound,
		data,
		sources: sourcesWithin(Object.fromEntries([...keptSources, ...sources]), data),
	};
}

/**
 * Whether the new edition could have had this case by now: what its first form asks is there and right. A draft is not
 * judged. A paper that only the new edition wants is no reason to stay; it is named, to be asked for.
 */
export function judged(
	turn: Turn,
	filled: Case,
): Misfit | { readonly papers: readonly DataPath[] } {
	if (!Object.hasOwn(turn.definition.channels, filled.channel))
		return { stays: "channel_missing", values: { channel: filled.channel } };
	const form = { step: turn.definition.starts_at };
	if (filled.status === "draft" || turn.step(form.step).does !== "fill_in") return { papers: [] };
	const errors = check(turn, form, filled, filled.data).filter(isError);
	const isPaper = ({ path }: { readonly path: DataPath }): boolean =>
		documentAt(turn.definition, path) !== undefined;
	const findings = errors.filter((finding) => !isPaper(finding));
	return findings.length === 0
		? { papers: errors.map(({ path }) => path) }
		: { stays: "data_wrong", values: {}, findings };
}
