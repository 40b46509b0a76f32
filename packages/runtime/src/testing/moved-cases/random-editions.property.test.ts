import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { compileDefinition, type InputFile } from "@onedoor/dsl";
import type { Definition } from "@onedoor/dsl/bundle";
import type { OpenCase } from "@onedoor/dsl/diff";
import { itemTask } from "@onedoor/dsl/form";
import { answersFor, NO_WISH } from "@onedoor/dsl/journey";
import { expect, test } from "vitest";

import { ALLOTMENT } from "../../../../dsl/src/diff/allotment.test-data.ts";
import { Between } from "../../../../dsl/src/diff/between.ts";
import { openCasesOf } from "../../../../dsl/src/diff/open-cases/open-cases.ts";
import { plainPlan } from "../../../../dsl/src/diff/open-cases/target.ts";
import type { Linked } from "../../../../dsl/src/link/link.ts";
import { createWorkspace } from "../../../../dsl/src/workspace/workspace.ts";
import { loadValidators } from "../../case/load-validators.ts";
import { leavesOf } from "../../case/moves/moved-steps.ts";
import { optionsOf } from "../journeys/options.ts";
import { type Chance, oneOf, random } from "../random.ts";
import { firstDayOf, open, startOf } from "../run-scenarios.ts";
import { World } from "../scenario-world.ts";
import type { BetweenEditions, Edition } from "./between-editions.ts";
import { counterExample, type Example } from "./counter-example.ts";
import { endsFrom } from "./ends-from.test-data.ts";
import { lead, nameOf, take } from "./led.ts";
import { movedWorld } from "./moved-world.ts";
import { QUIET, randomEdition } from "./random-edition.test-data.ts";
import { isReplayed } from "./replayed.ts";

const ROOT = join(import.meta.dirname, "../../../../..");
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 20_261_126);
/** Pairs of editions; in each, cases of so many are driven. */
const PAIRS = Number(process.env.ONEDOOR_SOAK_PAIRS ?? 20);
const CASES = 6;
const PATIENT = { timeout: 36_000_000 };

/** A library, and the procedures of it that are edited. */
interface Source {
	readonly name: string;
	readonly files: readonly InputFile[];
	readonly weight: number;
}

const SOURCES: readonly Source[] = [
	{ name: "allotment", files: ALLOTMENT, weight: 4 },
	{ name: "patterns", files: filesIn("packages/runtime/test/patterns"), weight: 4 },
	{ name: "house", files: filesIn("packages/dsl/test/examples/house"), weight: 1 },
	{ name: "library", files: filesIn("procedures"), weight: 1 },
];

const tally = {
	pairs: 0,
	steps: 0,
	safe: 0,
	moved: 0,
	ends: new Map<string, number>(),
	skipped: 0,
	shown: 0,
	unshown: [] as string[],
};

test(
	"what is declared safe goes on in the new edition and ends as the old one promised",
	PATIENT,
	async () => {
		const faults: string[] = [];
		for (let round = 0; round < PAIRS; round++) {
			const chance = random(SEED + round);
			const source = weighted(chance);
			faults.push(...(await openOnce(source).judge(chance, `${source.name} round ${round}`)));
		}
		const share = ((100 * tally.safe) / tally.steps).toFixed(1);
		console.log(
			`${tally.pairs} pairs of editions (${tally.skipped} edits left out, with errors): ${tally.safe} of ${tally.steps} steps safe (${share} %); ${tally.moved} cases moved and led to an end: ${[...tally.ends].map(([end, n]) => `${end} ${n}`).join(", ")}`,
		);
		console.log(
			`blocked: ${tally.shown} steps shown by a case that was played again, ${tally.unshown.length} not shown`,
		);
		if (process.env.ONEDOOR_SOAK_PAIRS) console.log(tally.unshown.slice(0, 40).join("\n"));
		expect(faults).toEqual([]);
		expect(tally.moved).toBeGreaterThan(PAIRS);
	},
);

test("other words, amounts and time of offices leave every step safe", PATIENT, async () => {
	const faults: string[] = [];
	for (let round = 0; round < PAIRS; round++) {
		const chance = random(SEED - round);
		const source = weighted(chance);
		const where = `${source.name} round -${round}`;
		faults.push(...(await openOnce(source).judge(chance, where, QUIET)));
	}
	expect(faults).toEqual([]);
});

/** A proof that forgets one of its parts calls more steps safe than are: then cases have to show it. */
test.each([
	["what the new edition refuses", ["data_refused", "data_missing"]],
	["how cases end", ["ends_otherwise"]],
])("a proof that forgets %s is found out", PATIENT, async (_what, forgotten) => {
	const library = openOnce(SOURCES[0] as Source);
	const faults: string[] = [];
	for (let round = 0; faults.length === 0 && round < 200; round++)
		faults.push(...(await library.judge(random(SEED + round), "forgetful", undefined, forgotten)));
	expect(faults.length).toBeGreaterThan(0);
});

function weighted(chance: Chance): Source {
	const all = SOURCES.flatMap((source) => Array.from({ length: source.weight }, () => source));
	return oneOf(all, chance) as Source;
}

const opened = new Map<Source, ReturnType<typeof openSource>>();

/** For all tests: to check and compile a library takes longer than to judge a pair of its editions. */
function openOnce(source: Source): ReturnType<typeof openSource> {
	const library = opened.get(source) ?? openSource(source);
	opened.set(source, library);
	return library;
}

function openSource({ files }: Source) {
	const workspace = createWorkspace();
	workspace.replace(files);
	const base = workspace.check().library.linked;
	const compiled = new Map<string, Promise<Edition>>();
	const texts = files.filter(({ path }) => path.endsWith(".procedure.yaml"));
	return {
		judge: async (
			chance: Chance,
			where: string,
			only?: readonly string[],
			forgotten: readonly string[] = [],
		): Promise<readonly string[]> => {
			const file = oneOf(texts, chance) as InputFile;
			const edited = randomEdition(file.text, chance, only);
			const old = base.find(({ locate }) => locate(["procedure"]).file === file.path);
			workspace.set(file.path, edited.text);
			const { library, findings } = workspace.check();
			workspace.set(file.path, file.text);
			const now = library.linked.find(({ locate }) => locate(["procedure"]).file === file.path);
			const isWrong = findings.some((one) => one.severity === "error" && one.file === file.path);
			if (!old || !now?.complete || isWrong || edited.edits.length === 0) {
				tally.skipped++;
				return [];
			}
			const key = file.path;
			const from = compiled.get(key) ?? editionOf(old.definition);
			compiled.set(key, from);
			const said = `${where} ${old.definition.procedure} [${edited.edits.join(", ")}]`;
			return (await judgePair(old, now, await from, edited.isQuiet, chance, forgotten)).map(
				(one) => `${said}: ${one}`,
			);
		},
	};
}

async function editionOf(definition: Definition): Promise<Edition> {
	const { bundle } = compileDefinition(definition);
	return { bundle, validators: await loadValidators(bundle) };
}

async function judgePair(
	old: Linked,
	now: Linked,
	from: Edition,
	isQuiet: boolean,
	chance: Chance,
	forgotten: readonly string[],
): Promise<readonly string[]> {
	const found = openCasesOf(old, now);
	const called = found.filter(({ why }) => why.every(({ code }) => forgotten.includes(code)));
	const safe = new Set(called.map(({ step }) => step));
	tally.pairs++;
	tally.steps += found.length;
	tally.safe += safe.size;
	if (isQuiet && safe.size < found.length) return [`not all safe: ${whysOf(found)}`];
	const blocked = found.filter(({ verdict }) => verdict === "blocked");
	if (safe.size + blocked.length === 0) return [];
	const editions: BetweenEditions = {
		from,
		to: await editionOf(now.definition),
		plan: plainPlan(new Between(old.definition, now.definition)),
	};
	const faults = Array.from({ length: CASES }, () => judgeCase(editions, safe, chance));
	return [...faults, ...blocked.map((one) => judgeBlocked(editions, one))].flatMap(
		(fault) => fault ?? [],
	);
}

/** Where a case shows that a step is blocked, it shows it again. */
function judgeBlocked(editions: BetweenEditions, { step, why }: OpenCase): string | undefined {
	const found = why.flatMap((one) => counterExample(editions, step, one) ?? []);
	if (found.length === 0) {
		tally.unshown.push(
			`${step} ${why.map(({ code, values }) => `${code} ${JSON.stringify(values)}`).join(" ")}`,
		);
		return undefined;
	}
	tally.shown++;
	const again = found.find(
		(one) => !isReplayed(JSON.parse(JSON.stringify(one)) as Example, editions),
	);
	return again && `${step}: not the same when it is played again: ${JSON.stringify(again)}`;
}

function whysOf(found: readonly OpenCase[]): string {
	return found
		.filter(({ verdict }) => verdict !== "safe")
		.map(
			({ step, why }) =>
				`${step} ${why.map(({ code, values }) => `${code} ${JSON.stringify(values)}`).join(" ")}`,
		)
		.join("; ");
}

/** A case at a random moment of its life is moved, and led to an end by a random way. */
function judgeCase(
	editions: BetweenEditions,
	safe: ReadonlySet<string>,
	chance: Chance,
): string | undefined {
	const { bundle } = editions.from;
	const world = startedIn(editions.from, chance);
	if (world === undefined) return undefined;
	const acts: string[] = [];
	const most = Math.floor(chance() * 10);
	for (let index = 0; index < most; index++) {
		const before = world.case;
		const option = oneOf(optionsOf(world), chance);
		if (option === undefined || take(world, option) !== undefined) continue;
		acts.push(nameOf(option));
		if (world.case.status === "ended") {
			world.takeOver(before);
			break;
		}
	}
	const at = leavesOf(bundle.definition, world.case).map(
		({ step }) => itemTask(bundle.definition, step)?.each.step ?? step,
	);
	if (at.length === 0 || !at.every((step) => safe.has(step))) return undefined;
	const told = () => `${acts.join(" > ") || "opened"}, at ${at.join(", ")}`;
	const moved = movedWorld(world, editions);
	if ("stays" in moved) return `${told()}: it stays: ${JSON.stringify(moved)}`;
	const led = lead(moved, { chance, strays: Math.floor(chance() * 8) });
	const { status, result = "none" } = moved.case;
	const then = `${told()} | ${led.acts.join(" > ")}`;
	if (status !== "ended") return `${then}: it does not end: ${JSON.stringify(led.refused)}`;
	tally.moved++;
	tally.ends.set(result, (tally.ends.get(result) ?? 0) + 1);
	const promised = at.flatMap((step) => [...endsFrom(bundle, step)]);
	return promised.includes(result)
		? undefined
		: `${then}: it ends ${result}, promised was ${[...new Set(promised)].join(", ")}`;
}

function startedIn({ bundle, validators }: Edition, chance: Chance): World | undefined {
	const { definition } = bundle;
	const channels = Object.keys(definition.channels) as (keyof Definition["channels"])[];
	const channel = oneOf(channels, chance);
	const numbers = Object.values(definition.data).filter(({ as, many }) => as === "whole" && !many);
	const data = new Map(
		numbers.map(({ path, least, most }) => [
			path,
			between(Number(least ?? 0), Number(most ?? 400), chance),
		]),
	);
	const wish = { ...NO_WISH, ...(channel && { channel }), day: firstDayOf(bundle), data };
	const answers = answersFor(definition, wish, chance() < 0.5 ? "answer" : "silent");
	const scenario = {
		id: "moved",
		procedure: definition.procedure,
		title: {},
		happens: {},
		actions: [],
		expect: { asked: [], not_asked: [], due_on: {}, done_by: {}, told: [], ends_in: "" },
		...answers,
	};
	const world = new World(bundle, scenario, validators, startOf(bundle, scenario));
	return open(world) === undefined ? world : undefined;
}

function between(least: number, most: number, chance: Chance): number {
	return Math.floor(least + chance() * (most - least + 1));
}

function filesIn(folder: string): readonly InputFile[] {
	const at = join(ROOT, folder);
	return readdirSync(at, { recursive: true, encoding: "utf8" })
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.map((path) => ({ path, text: readFileSync(join(at, path), "utf8") }));
}
