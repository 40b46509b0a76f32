import { moneyText, type Text } from "@onedoor/dsl/bundle";

import { calendarOf } from "../../case/calendars.ts";
import { dueOn } from "../../time/due.ts";
import { inZone } from "../../time/zone.ts";
import { AROUND } from "../journeys/options.ts";
import { startOf } from "../run-scenarios.ts";
import type { World } from "../scenario-world.ts";
import { happened } from "./happened.ts";
import { firstForm, type Played } from "./play.ts";
import { type Written, writtenForm } from "./written.ts";

/** A scenario as its file says it. */
export type WrittenScenario = { readonly [key: string]: Written };

/**
 * What was played, as the scenario that says the same: what is given and by whom, what happened at each step, and what
 * came of it. Whoever writes it down plays it once more: a story that the language cannot tell comes out differently.
 */
export function recorded(played: Played, title: Text): WrittenScenario {
	const { world } = played;
	return {
		...(Object.keys(title).length > 0 && { title: { ...title } }),
		given: givenIn(played),
		happens: happened(played),
		expect: expected(world),
	};
}

function givenIn(played: Played): Written {
	const { bundle, scenario } = played.world;
	const begun = startOf(bundle, scenario);
	const zone = calendarOf(bundle).time_zone;
	return {
		"case.channel": scenario.channel,
		"case.submitted_at": inZone(begun, zone).slice(0, 16).replace("T", " "),
		...scenario.facts,
		...sourcesLater(played),
		...writtenForm(bundle, firstForm(played) ?? { data: {}, fetched: {} }),
	};
}

/** Values of later forms stand with their acts; where they come from can only be said here. */
function sourcesLater(played: Played): Readonly<Record<string, Written>> {
	const { bundle } = played.world;
	const first = firstForm(played);
	const later = played.turns.flatMap(({ move, refused }) =>
		move.kind === "act" && move.filled && move.filled !== first && !refused
			? [writtenForm(bundle, move.filled)]
			: [],
	);
	return Object.fromEntries(
		later.flatMap((form) => Object.entries(form).filter(([path]) => path.endsWith(".source"))),
	);
}

function expected(world: World): Written {
	const { definition } = world.bundle;
	const { currency, messages, fees } = definition;
	const told = world.effects.flatMap((effect) =>
		effect.kind === "send_message" && Object.hasOwn(messages, effect.message)
			? [effect.message]
			: [],
	);
	const due = dueDays(world);
	return {
		...(currency !== undefined &&
			Object.keys(fees).length > 0 && { fee: moneyText({ amount: world.paid, currency }) }),
		...(Object.keys(due).length > 0 && { due_on: due }),
		...(told.length > 0 && { told: [...new Set(told)] }),
		...standing(world),
	};
}

function dueDays(world: World): Readonly<Record<string, string>> {
	const calendar = calendarOf(world.bundle);
	return Object.fromEntries(
		Object.entries(world.case.clocks).flatMap(([id, { due_at }]) =>
			due_at === undefined ? [] : [[id, dueOn(due_at, calendar)] as const],
		),
	);
}

/** A story that has not ended stops at the step where nobody does anything more. */
function standing({
	case: current,
	bundle: { definition },
}: World): Readonly<Record<string, Written>> {
	const steps = current.active.map(({ step }) => step);
	if (current.status === "ended") return { ends_in: steps.join(", ") };
	const task = steps.find((step) => !AROUND.has(definition.steps[step]?.does ?? "end"));
	return { stands_at: task ?? definition.starts_at };
}
