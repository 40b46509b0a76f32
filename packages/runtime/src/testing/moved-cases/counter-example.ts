import type { Bundle, CaseResult, Field, IsoDate, Scenario, StepName } from "@onedoor/dsl/bundle";
import { fieldAt, pathBefore } from "@onedoor/dsl/form";
import { type Aim, answersFor, WayFinder, type Wish } from "@onedoor/dsl/journey";

import { leavesOf } from "../../case/moves/moved-steps.ts";
import { dayOf } from "../../time/zone.ts";
import { goalsFor } from "../journeys/goals-for.ts";
import { random } from "../random.ts";
import { firstDayOf, open, startOf } from "../run-scenarios.ts";
import { type Done, World } from "../scenario-world.ts";
import type { BetweenEditions, Edition } from "./between-editions.ts";
import { lead } from "./led.ts";
import { movedWorld } from "./moved-world.ts";

/** What is said to be wrong with cases that wait at a step: a reason of `openCases`. */
export interface Claim {
	readonly code: string;
	readonly values: {
		readonly path?: string;
		readonly check?: string;
		readonly channel?: string;
		readonly result?: CaseResult;
		/** Values of one such case, by the names of the new edition. */
		readonly case?: Readonly<Record<string, unknown>>;
	};
}

/** A case that shows it, as `openCases` carries it. Played again it comes to the same: `isReplayed`. */
export interface Example {
	readonly channel: Scenario["channel"];
	readonly given: Scenario["given"];
	readonly sources: Scenario["sources"];
	readonly facts: Scenario["facts"];
	readonly submitted_at?: string;
	readonly before: readonly string[];
	readonly after: readonly string[];
	readonly comes_to:
		| { readonly stays: string; readonly paths: readonly string[] }
		| { readonly result: CaseResult };
}

/** So many cases are tried; the ways to an end that was not promised may need several. */
const MOST_TRIED = 24;

/**
 * Looks on the real core for a case of the old edition that waits at the step and shows what is claimed: it cannot be
 * moved, or it ends in the new edition as the old one never said. Undefined where none is found, which proves nothing.
 */
export function counterExample(
	editions: BetweenEditions,
	step: StepName,
	claim: Claim,
): Example | undefined {
	let tried = 0;
	for (const world of worldsAt(editions, step, claim)) {
		const found = shownBy(world, editions, claim, tried);
		if (found !== undefined) return found;
		if (++tried >= MOST_TRIED) return undefined;
	}
	return undefined;
}

function shownBy(
	{ world, acts }: Arrived,
	editions: BetweenEditions,
	{ code, values: { result } }: Claim,
	seed: number,
): Example | undefined {
	const { scenario } = world;
	const { channel, given, sources, facts, submitted_at } = scenario;
	const known = {
		channel,
		given,
		sources,
		facts,
		...(submitted_at !== undefined && { submitted_at }),
		before: acts,
	};
	const moved = movedWorld(world, editions);
	if ("stays" in moved) {
		const paths = (moved.findings ?? []).map(({ path }) => path);
		return STAYS.has(code)
			? { ...known, after: [], comes_to: { stays: moved.stays, paths } }
			: undefined;
	}
	if (code !== "ends_otherwise" || result === undefined) return undefined;
	const ends = Object.values(editions.to.bundle.definition.steps).filter(
		(end) => end.does === "end" && end.result === result,
	);
	const aim = ends[seed % ends.length]?.name;
	if (aim === undefined) return undefined;
	const led = lead(moved, {
		aim: { step: aim, kind: "taken" },
		...(seed >= ends.length && { chance: random(seed), strays: seed % 5 }),
	});
	return moved.case.result === result
		? { ...known, after: led.acts, comes_to: { result } }
		: undefined;
}

/** What is shown by a case that cannot be moved. */
const STAYS: ReadonlySet<string> = new Set(["data_refused", "channel_gone", "branches_differ"]);

interface Arrived {
	readonly world: World;
	readonly acts: readonly string[];
}

/** Cases that were led to the step, each with other values. */
function* worldsAt(editions: BetweenEditions, step: StepName, claim: Claim): Generator<Arrived> {
	const { bundle } = editions.from;
	const { steps } = bundle.definition;
	const around = steps[steps[step]?.inside ?? ""];
	const place = around?.does === "for_each" ? around.name : step;
	const aim: Aim = { id: "open case", kind: "taken", step: place, rules: [] };
	const finder = new WayFinder(bundle.definition);
	for (const wished of wishesFor(editions, claim))
		for (const goal of goalsFor(bundle, aim, finder, 1)) {
			const wish: Wish = {
				...goal.wish,
				...wished,
				data: new Map([...goal.wish.data, ...wished.data]),
			};
			const arrived = ledTo(editions.from, place, { ...goal, wish });
			if (arrived !== undefined) yield arrived;
			if (goal.attempt > 0) break;
		}
}

function ledTo(
	edition: Edition,
	step: StepName,
	{ wish, registers, attempt }: { wish: Wish; registers: "answer" | "silent"; attempt: number },
): Arrived | undefined {
	const { bundle } = edition;
	const world = beganWith(edition, answeredFor(bundle, wish, registers));
	if (world === undefined) return undefined;
	const led = lead(world, {
		aim: { step, kind: "taken" },
		isThere: (one) => standsAt(one, step),
		wish,
		...(attempt > 0 && { chance: random(attempt) }),
		most: 30,
	});
	return standsAt(world, step) ? { world, acts: led.acts } : undefined;
}

type Given = Pick<Scenario, "given" | "sources" | "facts" | "channel" | "submitted_at">;

/** Made-up answers as a scenario gives them. */
export function answeredFor(bundle: Bundle, wish: Wish, registers: "answer" | "silent"): Given {
	return {
		...answersFor(bundle.definition, { day: firstDayOf(bundle), ...wish }, registers),
		...(wish.day !== undefined && { submitted_at: `${wish.day} 09:00` }),
	};
}

/**
 * A case that was opened; undefined where whoever applies may not.
 * @param watch told of every command, the opening included
 */
export function beganWith(
	{ bundle, validators }: Edition,
	given: Given,
	watch?: (done: Done) => void,
): World | undefined {
	const scenario: Scenario = {
		id: "open case",
		procedure: bundle.definition.procedure,
		title: {},
		...given,
		happens: {},
		actions: [],
		expect: { asked: [], not_asked: [], due_on: {}, done_by: {}, told: [], ends_in: "" },
	};
	const world = new World(bundle, scenario, validators, startOf(bundle, scenario));
	world.watch = watch;
	return open(world) === undefined ? world : undefined;
}

function standsAt({ bundle, case: current }: World, step: StepName): boolean {
	const leaves = leavesOf(bundle.definition, current);
	return leaves.some((one) => one.step === step || one.step.startsWith(`${step}.`));
}

type Wished = Pick<Wish, "data"> & Partial<Wish>;

/** Values by which a case may show it: those that the proof names, or those at the limits of what the old edition took. */
function wishesFor(editions: BetweenEditions, { values }: Claim): readonly Wished[] {
	const [old, now] = [editions.from.bundle.definition, editions.to.bundle.definition];
	const none: Wished = { data: new Map() };
	if (values.channel !== undefined)
		return [{ ...none, channel: values.channel as NonNullable<Wish["channel"]> }];
	if (values.case !== undefined) {
		const known = Object.entries(values.case).map(
			([name, value]) => [pathBefore(now, name), value] as const,
		);
		const day = values.case.today;
		return [
			{
				data: new Map(known.filter(([path]) => fieldAt(old, path) !== undefined)),
				...(typeof day === "string" && { day }),
			},
			none,
		];
	}
	const field = values.path === undefined ? undefined : fieldAt(old, pathBefore(now, values.path));
	return field === undefined ? [none] : [...atLimits(field, editions), none];
}

function atLimits(field: Field, { from, to }: BetweenEditions): readonly Wished[] {
	const of = (value: unknown): Wished => ({ data: new Map([[field.path, value]]) });
	const codes = codesOf(field, from.bundle);
	const now = fieldAt(to.bundle.definition, field.path);
	const isKept = new Set(now ? codesOf(now, to.bundle) : []);
	// A code that is retired is refused to a case that came in after its last day.
	const late = codes.flatMap((code) => {
		const until = to.bundle.definition.lists[now?.list ?? ""]?.codes[code]?.until;
		return until === undefined ? [] : [{ ...of(code), day: dayAfter(until) }];
	});
	return [
		...codes.filter((code) => !isKept.has(code)).map(of),
		...late,
		...[field.longest, field.shortest].flatMap((n) => (n === undefined ? [] : [of("x".repeat(n))])),
		...[field.least, field.most].flatMap((n) => (n === undefined ? [] : [of(asNumber(field, n))])),
		...[field.earliest, field.latest].flatMap((bound) =>
			bound?.kind === "date" ? [of(bound.date)] : [],
		),
		...(field.as === "yes_no" ? [of(false), of(true)] : []),
		...(field.answer === "optional" ? [of(undefined)] : []),
	];
}

function dayAfter(day: IsoDate): IsoDate {
	return dayOf(Date.parse(day) + 36 * 3_600_000, "UTC");
}

function asNumber({ as }: Field, text: string): unknown {
	return as === "number" ? text : Number(text);
}

function codesOf({ list, only }: Field, { definition }: Bundle): readonly string[] {
	return only ?? Object.keys(definition.lists[list ?? ""]?.codes ?? {});
}
