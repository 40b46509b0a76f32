import { isDeepStrictEqual } from "node:util";

import type { Bundle, CaseView, ComparedView, DataPath } from "@onedoor/dsl/bundle";
import { valueAt } from "@onedoor/dsl/form";

import { isOfficer } from "../access/visible-data.ts";
import type { Actor, Case } from "../case/case.ts";
import { isObject } from "../case/merge-patch.ts";
import { type Fetched, type Lookup, lookupsOf } from "../core.ts";
import type { Engine } from "../engine/engine.ts";
import { readRegisters } from "../engine/read-registers.ts";
import { readerOf } from "../engine/reader-of.ts";
import type { SeenCase } from "./seen-case.ts";

/** An officer is waiting: a register that takes longer is not compared with this time. */
const PATIENCE_MS = 2_000;

/**
 * What registers say today about values that the applicant typed although a register could have said them: it was
 * silent then, or the applicant disputed it. Read under the same grants and purposes as for the form, kept nowhere,
 * and only for an officer who has something to decide here. A register that does not answer compares nothing.
 *
 * @param view the case as this officer sees it: what they do not see is not read for them either
 */
export async function compareRegisters(
	engine: Engine,
	seen: SeenCase,
	actor: Actor,
	view: CaseView,
): Promise<Readonly<Record<DataPath, ComparedView>> | undefined> {
	const decides = view.status === "open" && view.tasks.length > 0 && isOfficer(seen, actor);
	const lookups = decides ? typedThoughKnown(seen, view) : [];
	if (lookups.length === 0) return undefined;
	const signal = AbortSignal.timeout(PATIENCE_MS);
	const { fetched } = await readRegisters(
		engine,
		{ case: seen.case, bundle: seen.bundle, by: readerOf(seen.case, actor) },
		lookups,
		signal,
	);
	return beside(view, fetched);
}

/** Look-ups of the forms that were filled in, each with only those values that were typed and that the officer sees. */
function typedThoughKnown(
	{ bundle, case: kase, now }: SeenCase,
	view: CaseView,
): readonly Lookup[] {
	const all = formsOf(bundle).flatMap((step) => lookupsOf(bundle, kase, step, {}, {}, now));
	return all.flatMap((lookup) => {
		const typed = Object.entries(lookup.reads).filter(
			([path]) => isTyped(kase, path) && valueAt(view.data, path) !== undefined,
		);
		const compares = lookup.shown && !lookup.document && typed.length > 0;
		return compares ? [{ ...lookup, reads: Object.fromEntries(typed) }] : [];
	});
}

/** Corrections ask for what their first form asked for already. */
function formsOf({ definition }: Bundle): readonly string[] {
	return Object.values(definition.steps)
		.filter((step) => step.does === "fill_in" && step.change !== "what_was_marked")
		.map(({ name }) => name);
}

function isTyped({ sources }: Case, path: DataPath): boolean {
	const source = Object.hasOwn(sources, path) ? sources[path]?.source : undefined;
	return source === undefined || source === "applicant";
}

function beside(view: CaseView, fetched: Fetched): Record<DataPath, ComparedView> {
	return Object.fromEntries(
		Object.entries(fetched).map(([path, { value, register = "", as_of = "" }]) => [
			path,
			{ value, register, as_of, same: isSame(valueAt(view.data, path), value) },
		]),
	);
}

/** Letters that look alike may be written with different code points; what a reader sees as one name is one. */
function isSame(typed: unknown, known: unknown): boolean {
	return isDeepStrictEqual(plain(typed), plain(known));
}

function plain(value: unknown): unknown {
	if (typeof value === "string") return value.normalize("NFC").trim().replaceAll(/\s+/g, " ");
	if (Array.isArray(value)) return value.map(plain);
	if (!isObject(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}
