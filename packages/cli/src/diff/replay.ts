import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

import { compileDefinition } from "@onedoor/dsl";
import type { Definition, Id } from "@onedoor/dsl/bundle";
import type { RecordedWay } from "@onedoor/runtime";
import type { Replayed } from "@onedoor/runtime/testing";

import { type Io, UsageError } from "../io.ts";
import { differenceSaid, replayWords } from "./replay-words.ts";
import type { DiffReport } from "./report.ts";
import type { Side } from "./sides.ts";

/** What is played again of one procedure, and what goes otherwise. */
export interface ReplayOf {
	readonly procedure: Id;
	readonly from: string;
	readonly to: string;
	readonly replayed: readonly Replayed[];
}

/**
 * Plays the scenarios of the old side on both editions of each procedure that differs, and the ways of recorded cases as
 * `onedoor cases --record` writes them. What has holes cannot be played.
 */
export async function replayOf(
	{ procedures, sides: [before, after] }: DiffReport,
	recorded: readonly RecordedWay[] = [],
): Promise<readonly ReplayOf[]> {
	const { replayRecorded, replayScenarios } = await import("@onedoor/runtime/testing");
	const all = procedures.map(async ({ id, before: from, after: to }) => {
		const [old, now] = [definitionIn(before, id, from), definitionIn(after, id, to)];
		if (old === undefined || now === undefined) return [];
		const [was, is] = [await editionOf(old), await editionOf(now)];
		const scenarios = before.checked.library.scenarios.filter(({ procedure }) => procedure === id);
		const own = recorded.filter((one) => one.procedure === id && one.edition === from);
		const replayed = [...replayScenarios(was, is, scenarios), ...replayRecorded(was, is, own)];
		return [{ procedure: id, from: old.edition, to: now.edition, replayed }];
	});
	return (await Promise.all(all)).flat();
}

async function editionOf(definition: Definition) {
	const { loadValidators } = await import("@onedoor/runtime/testing");
	const { bundle } = compileDefinition(definition);
	return { bundle, validators: await loadValidators(bundle) };
}

function definitionIn(
	{ checked }: Side,
	procedure: Id,
	edition: string | undefined,
): Definition | undefined {
	const found = checked.library.linked.find(
		({ definition }) => definition.procedure === procedure && definition.edition === edition,
	);
	return found?.complete ? found.definition : undefined;
}

/** @throws UsageError when the file is not there, or holds no recorded cases */
export function recordedIn(path: string, { cwd }: Pick<Io, "cwd">): readonly RecordedWay[] {
	const full = resolve(cwd, path);
	if (!existsSync(full)) throw new UsageError(`there is no \`${path}\``);
	const wrong = new UsageError(
		`\`${path}\` does not hold recorded cases as \`onedoor cases --record\` writes them`,
	);
	let found: unknown;
	try {
		found = JSON.parse(readFileSync(full, "utf8"));
	} catch {
		throw wrong;
	}
	if (!Array.isArray(found) || !found.every(isRecorded)) throw wrong;
	return found;
}

function isRecorded(value: unknown): value is RecordedWay {
	if (typeof value !== "object" || value === null) return false;
	const { procedure, edition, channel, acts, count } = value as Partial<RecordedWay>;
	return (
		[procedure, edition, channel].every((one) => typeof one === "string") &&
		Array.isArray(acts) &&
		acts.every((one) => typeof one === "string") &&
		Number.isInteger(count)
	);
}

/** Lines of the answer: each story that goes otherwise, with how; and how many go the same way. */
export function replayLines(all: readonly ReplayOf[], language: string): readonly string[] {
	const words = replayWords(language);
	return all.flatMap(({ procedure, from, to, replayed }) => [
		`${words.title(procedure, from, to)}: ${words.same(sameIn(replayed), replayed.length)}`,
		...otherIn(replayed).flatMap((one) => [
			`  ! ${nameOfStory(one)}`,
			...one.differences.map((each) => `      ${differenceSaid(each, words)}`),
		]),
	]);
}

export function sameIn(replayed: readonly Replayed[]): number {
	return replayed.length - otherIn(replayed).length;
}

export function otherIn(replayed: readonly Replayed[]): readonly Replayed[] {
	return replayed.filter(({ differences }) => differences.length > 0);
}

/** A scenario by its id; a way by its acts, and how many cases went it. */
export function nameOfStory({ id, count }: Replayed): string {
	return count === undefined ? id : `${id} (${count})`;
}
