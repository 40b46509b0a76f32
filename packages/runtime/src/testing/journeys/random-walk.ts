import type { Bundle } from "@onedoor/dsl/bundle";
import { answersFor, NO_WISH } from "@onedoor/dsl/journey";

import type { Command } from "../../case/command.ts";
import { random as seeded } from "../random.ts";
import { firstDayOf, open, startOf } from "../run-scenarios.ts";
import { perform, performAction } from "../scenario-acts.ts";
import { type Done, World } from "../scenario-world.ts";
import { Invariants } from "./invariants.ts";
import type { Validators } from "./journey.ts";
import { optionsOf, SILENCE } from "./options.ts";

/** What a walk came to. */
export interface Walked {
	readonly commands: number;
	readonly refused: number;
	readonly cases: number;
	readonly ends: ReadonlySet<string>;
	/** The invariant that broke, and after which command. */
	readonly broken?: string;
}

/** Cases that never end are left after so many commands. */
const MOST_IN_ONE = 60;

/**
 * Sends that many random commands, legal and illegal, to cases of one procedure: what is offered, what is not, by those
 * who may and those who may not, reports of ports that were never asked. The same seed always walks the same way.
 */
export function randomWalk(
	bundle: Bundle,
	validators: Validators,
	{ commands, seed }: { readonly commands: number; readonly seed: number },
): Walked {
	const chance = seeded(seed);
	const random: Random = (below) => Math.floor(chance() * below);
	const ends = new Set<string>();
	const sum = { commands: 0, refused: 0, cases: 0 };
	while (sum.commands < commands) {
		const broken = walkOne(
			bundle,
			validators,
			random,
			sum,
			Math.min(MOST_IN_ONE, commands - sum.commands),
			ends,
		);
		sum.cases++;
		if (broken !== undefined) return { ...sum, ends, broken };
	}
	return { ...sum, ends };
}

/** A whole number from 0, below another. */
type Random = (below: number) => number;

function walkOne(
	bundle: Bundle,
	validators: Validators,
	random: Random,
	sum: { commands: number; refused: number },
	most: number,
	ends: Set<string>,
): string | undefined {
	const registers = random(2) === 0 ? "answer" : "silent";
	const channels = Object.keys(bundle.definition.channels);
	const channel = channels[random(channels.length)] as keyof Bundle["definition"]["channels"];
	const answers = answersFor(
		bundle.definition,
		{ ...NO_WISH, channel, day: firstDayOf(bundle) },
		registers,
	);
	const scenario = { ...EMPTY, ...answers, procedure: bundle.definition.procedure };
	const world = new World(bundle, scenario, validators, startOf(bundle, scenario));
	const invariants = new Invariants();
	let broken: string | undefined;
	let done = 0;
	world.watch = (what: Done) => {
		done++;
		broken ??= invariants.broken(what);
	};
	sum.commands++;
	if (open(world) !== undefined) return broken;
	for (let index = 0; index < most && broken === undefined; index++) {
		const before = { done, text: JSON.stringify(world.case) };
		const [name, isRefused] = oneStep(world, random);
		sum.commands++;
		if (isRefused) sum.refused++;
		// A helper's consent is renewed before an act: then something was done, though the act was refused.
		if (isRefused && done === before.done && JSON.stringify(world.case) !== before.text)
			return `${name} was refused, and changed the case`;
		if (broken !== undefined) return `${name}: ${broken}`;
		if (world.case.status === "ended" && random(3) === 0) break;
	}
	if (world.case.result !== undefined) ends.add(world.case.result);
	return broken;
}

const EMPTY = {
	id: "walk",
	title: {},
	happens: {},
	actions: [],
	expect: { asked: [], not_asked: [], due_on: {}, done_by: {}, told: [], ends_in: "" },
} as const;

/** Mostly what is offered, or walks would stand at the first form for ever. */
function oneStep(world: World, random: Random): readonly [name: string, isRefused: boolean] {
	const options = optionsOf(world);
	const option = options[random(Math.max(1, options.length))];
	const dice = random(10);
	if (dice < 7 && option !== undefined) {
		const { step, take } = option;
		if (take !== SILENCE)
			return [
				`${step.name}: ${take}`,
				perform(world, step, { take, with: {}, marks: [] }) !== undefined,
			];
		const due = world.nextDue();
		due?.fire();
		return ["silence", due === undefined];
	}
	if (dice === 7) return anAction(world, random);
	return nonsense(world, random);
}

function anAction(world: World, random: Random): readonly [string, boolean] {
	const { anytime, afterwards } = world.bundle.definition;
	const names = [...Object.keys(anytime), ...Object.keys(afterwards)];
	const take = names[random(Math.max(1, names.length))] ?? "no_such";
	const kind = Object.hasOwn(anytime, take) ? "anytime" : "afterwards";
	return [take, performAction(world, { take, kind, with: {}, marks: [] }) !== undefined];
}

/** Whatever step, whatever is taken, by whoever. */
function nonsense(world: World, random: Random): readonly [string, boolean] {
	const { steps, roles } = world.bundle.definition;
	const names = [...Object.keys(steps), "no_such", "constructor"];
	const step = names[random(names.length)] ?? "";
	const own = steps[step];
	const takes = [
		...(own && "outcomes" in own ? own.outcomes : own && "answers" in own ? own.answers : []).map(
			({ id }) => id,
		),
		"submit",
		"paid",
		"__proto__",
	];
	const outcome = takes[random(takes.length)] ?? "";
	const role = Object.keys(roles)[random(Object.keys(roles).length)] ?? "";
	if (random(3) === 0)
		return [`report ${step}: ${outcome}`, world.report(step, outcome) !== undefined];
	const command: Command =
		random(4) === 0
			? { kind: "claim", step }
			: { kind: "act", step, outcome, data: { __no_such: 1 }, reason: "so" };
	return [`${role} ${step}: ${outcome}`, world.send(command, world.actor(role)) !== undefined];
}
