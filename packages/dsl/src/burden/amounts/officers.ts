import type { Definition, Id, OfficersVerb, Step, Tariffs } from "../../bundle/index.ts";
import { counted, type Item, ofStep } from "../item.ts";
import type { Measure } from "../measure.ts";
import { atMost, exactly, type Range } from "../range.ts";
import type { Situation } from "../situations/situation.ts";
import { OFFICERS_VERBS } from "../tariffs/kinds.ts";
import { placeOf } from "../ways/ways.ts";
import { askedAt, isApplicants } from "./asked.ts";
import { scaled } from "./minutes.ts";
import { typedIn } from "./typed.ts";

/** Roles of offices and partners, in the procedure's order. */
export function officersOf({ roles }: Definition): readonly Id[] {
	return Object.values(roles)
		.filter(({ is }) => is === "officer" || is === "partner")
		.map(({ id }) => id);
}

/** Everything a role does: at its steps, in custody, out of turn. Where several may do it, each does it at most. */
export function actItems(measure: Measure, role: Id): readonly Item[] {
	const { definition } = measure;
	return [
		...stepsOf(measure, role).map(({ item }) => item),
		...Object.values(definition.anytime)
			.filter(({ who }) => who === role)
			.map(({ id, at_most = 1 }) => ({
				at: measure.ways.start,
				counts: counted("act", id, ["anytime", id]),
				reads: new Set<string>(),
				amount: ({ played }: Situation) =>
					played ? exactly(Math.min(at_most, played.times(id))) : atMost(exactly(at_most)),
			})),
	];
}

/** Taking over and giving away papers. */
export function handOversOf(measure: Measure, role: Id): readonly Item[] {
	return stepsOf(measure, role)
		.filter(({ verb }) => verb === "hand_over")
		.map(({ item }) => ({ ...item, counts: { ...item.counts, kind: "hand_over" as const } }));
}

export function officerMinutes(
	measure: Measure,
	role: Id,
	{ minutes: { officer } }: Tariffs,
): readonly Item[] {
	const actions = actItems(measure, role).filter(({ counts }) => counts.step === undefined);
	const asked = askedAt(measure, (step) => step.who[0] === role);
	return [
		...stepsOf(measure, role).map(({ item, verb }) => scaled(item, officer.step[verb])),
		...actions.map((item) => scaled(item, officer.action)),
		...typedIn(measure, asked, () => officer.field),
	];
}

interface Act {
	readonly item: Item;
	readonly verb: OfficersVerb;
}

function stepsOf({ definition, channel }: Measure, role: Id): readonly Act[] {
	return Object.values(definition.steps).flatMap((step): readonly Act[] => {
		const verb = OFFICERS_VERBS.find((one) => one === step.does);
		const doers = doersOf(step);
		if (verb === undefined || !doers.includes(role)) return [];
		if (step.does === "decide" && step.by_rule) return [];
		const isAlone = step.does === "hand_over" || doers.length === 1;
		const amount = ({ played }: Situation): Range => {
			if (played && !isAlone) return exactly(played.isDoneBy(step.name, role) ? 1 : 0);
			return isAlone ? exactly(1) : atMost(exactly(1));
		};
		const counts = ofStep("act", step.name);
		return [{ verb, item: { at: placeOf(definition, step), counts, reads: new Set(), amount } }];
	});

	function doersOf(step: Step): readonly Id[] {
		if (step.does === "hand_over") return [step.from, step.to];
		if (step.does === "attend" && step.led_by !== undefined) return [step.led_by];
		if (!isApplicants(step, definition)) return step.who;
		const helper = definition.channels[channel]?.filled_by;
		return step.does === "fill_in" && helper !== undefined ? [helper] : [];
	}
}
