import type { Definition } from "@onedoor/dsl/bundle";

import { arranging } from "./arrange.ts";
import { clocks, hasClocks } from "./clock-facts.ts";
import { fees } from "./fees.ts";
import { sentences } from "./finding-text.ts";
import { functions } from "./functions.ts";
import type { Part } from "./part.ts";
import { documents } from "./read-document.ts";
import { receiving } from "./received.ts";
import { totals } from "./totals.ts";
import { checks } from "./validate.ts";

/**
 * What the built element has for `form/load-rules.ts`: of what rules are worked out with, that which the rules of a
 * procedure name, and everything once more than a page of questions is shown.
 */
const CHECKS: readonly Part<unknown>[] = [checks, sentences];
const ALL: readonly Part<unknown>[] = [
	...CHECKS,
	arranging,
	clocks,
	documents,
	fees,
	functions,
	receiving,
	totals,
];

export function hasRules(definition?: Definition): boolean {
	return neededBy(definition).every((each) => each.isHere());
}

export async function loadRules(definition?: Definition): Promise<void> {
	await loadParts(neededBy(definition));
}

export function hasChecks(): boolean {
	return CHECKS.every((each) => each.isHere());
}

export async function loadChecks(): Promise<void> {
	await loadParts(CHECKS);
}

async function loadParts(parts: readonly Part<unknown>[]): Promise<void> {
	await Promise.all(parts.map((each) => each.load()));
}

function neededBy(definition: Definition | undefined): readonly Part<unknown>[] {
	if (definition === undefined) return ALL;
	const known = needed.get(definition) ?? partsFor(definition);
	needed.set(definition, known);
	return known;
}

const needed = new WeakMap<Definition, readonly Part<unknown>[]>();

function partsFor(definition: Definition): readonly Part<unknown>[] {
	const { lists: _codes, calendars: _days, ...rest } = definition;
	const parts = new Set<Part<unknown>>();
	gather(rest, parts);
	if (Object.keys(definition.documents).length > 0) parts.add(documents);
	if (hasClocks(definition)) parts.add(clocks);
	return [...parts];
}

/** Rules stand anywhere in a procedure, and one may name another: all of them count. */
function gather(value: object, parts: Set<Part<unknown>>): void {
	for (const key in value) {
		const inner: unknown = value[key as keyof typeof value];
		if (typeof inner === "object" && inner !== null) {
			if (key === "many") parts.add(arranging).add(receiving);
			if (key === "path" && Array.isArray(inner) && inner[0] === "fees") parts.add(fees);
			gather(inner, parts);
		} else if (key === "op" && inner === "call") parts.add(functions);
	}
}
