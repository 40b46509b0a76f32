import type { Bundle, DataPath, EditionChangeView, Field, Text } from "@onedoor/dsl/bundle";
import {
	asksOf,
	codesInForce,
	dataNow,
	documentAt,
	fieldAt,
	pathBefore,
	pathNow,
	type Visible,
	valueAt,
	visible,
} from "@onedoor/dsl/form";

import { formAt } from "../case/asking.ts";
import { bundleOn } from "../case/bundle-on.ts";
import type { Case } from "../case/case.ts";
import { factsOf } from "../case/facts.ts";
import type { Engine } from "../engine/engine.ts";
import type { Draft, TypedBefore } from "../storage/rows.ts";
import type { SeenCase } from "./seen-case.ts";

/** In what the form differs from the one on which the draft was begun; undefined where nobody would notice. */
export async function editionChange(
	{ procedures }: Pick<Engine, "procedures">,
	seen: SeenCase,
	key: string,
	{ before }: Draft,
): Promise<EditionChangeView | undefined> {
	// Whoever has typed nothing finds a form like any other.
	if (before === undefined || Object.keys(before.data).length === 0) return undefined;
	const old = await procedures.byHash(before.bundle);
	const step = seen.bundle.definition.steps[formAt(seen.bundle, key).step];
	// In a correction only what was marked is open, and the marks say why.
	if (old === undefined || step?.does !== "fill_in" || step.change === "what_was_marked")
		return undefined;
	const change = changeBetween(bundleOn(old, seen.case, seen.now), before, seen, key);
	const { added, removed, stricter, gone } = change;
	return added.length + removed.length + stricter.length + gone.length > 0 ? change : undefined;
}

/**
 * What is typed into an old form that is still open somewhere, and that this form does not ask, is kept with what was
 * typed before.
 */
export function withUnasked(
	{ bundle }: SeenCase,
	key: string,
	before: TypedBefore,
	data: Draft["data"],
): TypedBefore {
	const asked = new Set(
		asksOf(bundle.definition, formAt(bundle, key)).map((path) => path.split(".")[0]),
	);
	const unasked = Object.entries(data).filter(([id]) => !asked.has(id));
	return unasked.length === 0
		? before
		: { ...before, data: { ...before.data, ...Object.fromEntries(unasked) } };
}

/** A form for what was typed: what it asks then, and of which definition. */
interface Asked {
	readonly bundle: Bundle;
	readonly data: Draft["data"];
	readonly shape: Visible;
}

function changeBetween(
	old: Bundle,
	before: TypedBefore,
	seen: SeenCase,
	key: string,
): EditionChangeView {
	const data = dataNow(seen.bundle.definition, before.data);
	const then = askedIn(seen, old, before.form, before.data);
	const now = askedIn(seen, seen.bundle, key, data);
	const { definition } = now.bundle;
	const asksNow = pathsOf(now);
	const askedThen = new Set(pathsOf(then).map((path) => pathNow(definition, path)));
	return {
		from: old.definition.edition,
		to: definition.edition,
		added: asksNow.filter((path) => !askedThen.has(path)),
		removed: pathsOf(then)
			.filter((path) => !asksNow.includes(pathNow(definition, path)))
			.map((path) => removed(then, path)),
		stricter: asksNow.filter((path) => askedThen.has(path) && isStricter(then, now, path)),
		gone: asksNow
			.filter((path) => askedThen.has(path))
			.flatMap((path) => goneAt(then, now, path, seen)),
	};
}

function askedIn(
	{ case: kase, now }: SeenCase,
	bundle: Bundle,
	key: string,
	typed: Draft["data"],
): Asked {
	const current: Case = { ...kase, data: { ...kase.data, ...typed } };
	const facts = factsOf(bundle, current, now);
	return {
		bundle,
		data: typed,
		shape: visible(bundle.definition, formAt(bundle, key), current.data, facts),
	};
}

/** Questions and papers, those of a list once for all of its items. */
function pathsOf({ shape }: Asked): readonly DataPath[] {
	return [...shape.fields, ...shape.documents].filter((path) => !/\.\d+(\.|$)/.test(path));
}

function removed({ bundle, data }: Asked, path: DataPath): EditionChangeView["removed"][number] {
	const field = fieldAt(bundle.definition, path);
	const title = (field ?? documentAt(bundle.definition, path))?.title ?? {};
	const value = valueAt(data, path);
	if (field === undefined || value === undefined || field.personal === "sensitive")
		return { path, title };
	const said = saidOf(bundle, field, value);
	if (said) return { path, title, said };
	return typeof value === "boolean" || typeof value === "string" || typeof value === "number"
		? { path, title, value: typeof value === "number" ? String(value) : value }
		: { path, title };
}

function saidOf({ definition }: Bundle, { list = "" }: Field, code: unknown): Text | undefined {
	return definition.lists[list]?.codes[String(code)]?.title;
}

const fieldOf = ({ bundle }: Asked, path: DataPath): Field | undefined =>
	fieldAt(bundle.definition, path);

function isStricter(then: Asked, now: Asked, path: DataPath): boolean {
	const before = pathBefore(now.bundle.definition, path);
	if (now.shape.required.has(path) && !then.shape.required.has(before)) return true;
	const [is, was] = [fieldOf(now, path), fieldOf(then, before)];
	return is !== undefined && was !== undefined && hasNarrowerLimits(is, was);
}

function hasNarrowerLimits(is: Field, was: Field): boolean {
	return (
		isLess(is.longest, was.longest) ||
		isLess(was.shortest, is.shortest, 0) ||
		isLess(is.most, was.most) ||
		isLess(was.least, is.least, Number.NEGATIVE_INFINITY) ||
		isLess(is.decimals, was.decimals) ||
		isLess(is.size, was.size) ||
		isLess(is.many?.max, was.many?.max) ||
		isLess(was.many?.min, is.many?.min, 0) ||
		isAnother(is.pattern?.regex, was.pattern?.regex) ||
		isAnother(is.format, was.format) ||
		isAnother(is.checksum, was.checksum) ||
		isAnother(JSON.stringify(is.earliest), JSON.stringify(was.earliest)) ||
		isAnother(JSON.stringify(is.latest), JSON.stringify(was.latest)) ||
		(was.types ?? []).some((type) => is.types?.includes(type) === false)
	);
}

/** A limit that is not there is as wide as can be. */
function isLess(
	one: number | string | undefined,
	other: number | string | undefined,
	none: number = Number.POSITIVE_INFINITY,
): boolean {
	return Number(one ?? none) < Number(other ?? none);
}

function isAnother(is: string | undefined, was: string | undefined): boolean {
	return is !== undefined && is !== was;
}

function goneAt(
	then: Asked,
	now: Asked,
	path: DataPath,
	{ now: instant }: SeenCase,
): EditionChangeView["gone"] {
	const field = fieldOf(now, path);
	const list = now.bundle.definition.lists[field?.list ?? ""];
	const was = fieldOf(then, pathBefore(now.bundle.definition, path));
	const chosen = valueAt(now.data, path);
	if (field === undefined || list === undefined || was === undefined || chosen === undefined)
		return [];
	const offered = new Set(codesInForce(field, list, instant.slice(0, 10)).map(([code]) => code));
	return [chosen]
		.flat()
		.filter((code) => !offered.has(String(code)))
		.flatMap((code) => {
			const said = saidOf(then.bundle, was, code);
			return said ? [{ path, said }] : [];
		});
}
