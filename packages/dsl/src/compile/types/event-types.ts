import type { Bundle, Definition, Outcome, Step } from "../../bundle/index.ts";

import { actsOf, eventsOf, outcomesOf, rootEvents } from "../machine/events.ts";
import { pascalCase, unionOf } from "./names.ts";

/** `Step`, `Outcome<S>` and the events of each state: an event that cannot happen there does not compile. */
export function eventTypes(bundle: Bundle): string {
	const { definition } = bundle;
	const steps = Object.values(definition.steps).filter((step) => isInMachine(definition, step));
	const states = steps.filter((step) => eventsOfStep(bundle, step).length > 0);
	return [
		`export type Step = ${unionOf(steps.map((step) => step.name))};`,
		"",
		"/** What may be chosen or answered at each step. */",
		block(
			"export interface Outcomes",
			steps.map((step) => `${JSON.stringify(step.name)}: ${unionOf(actsOf(step))};`),
		),
		"export type Outcome<S extends Step> = Outcomes[S];",
		"",
		"/** What the scheduler and people may do wherever the case stands. */",
		`export type AnywhereEvent = ${Object.keys(rootEvents(definition)).map(typeOnly).join(" | ") || "never"};`,
		"",
		"/** The events of each step, besides those of the steps around it. */",
		block(
			"export interface Events",
			states.map(
				(step) => `${JSON.stringify(step.name)}: ${eventsOfStep(bundle, step).join(" | ")};`,
			),
		),
		"",
		`export type End = ${unionOf(steps.filter((step) => step.does === "end").map((step) => step.name))};`,
		"",
		"/** What the machine takes while a case stands at a step. After an end nothing happens by itself. */",
		"export type EventAt<S extends Step> =",
		"	| (S extends keyof Events ? Events[S] : never)",
		"	| (S extends End ? never : AnywhereEvent);",
		"",
		"export type Event = Events[keyof Events] | AnywhereEvent;",
		"",
	].join("\n");
}

/** What is done for each item of a list is the runtime's: the machine knows only the step around it. */
function isInMachine({ steps }: Definition, { inside }: Step): boolean {
	return inside === undefined || steps[inside]?.does !== "for_each";
}

function eventsOfStep(bundle: Bundle, step: Step): readonly string[] {
	const acts = actsOf(step).map((act) => actType(bundle, step, act));
	const late = Object.keys(eventsOf(bundle.definition, step)).filter((event) =>
		event.startsWith("late."),
	);
	const afterwards = Object.values(bundle.definition.afterwards)
		.filter((action) => action.from.includes(step.name))
		.map((action) => `afterwards.${action.id}`);
	return [...acts, ...[...late, ...afterwards].map(typeOnly)];
}

function actType(bundle: Bundle, step: Step, act: string): string {
	const forms = [step.name, `${step.name}.${act}`].filter((key) =>
		Object.hasOwn(bundle.forms, key),
	);
	const outcome = outcomesOf(step).find((one) => one.id === act);
	const members = [
		`type: ${JSON.stringify(`${step.name}.${act}`)}`,
		...(forms.length > 0
			? [`data: ${forms.map((key) => `${pascalCase(key)}Data`).join(" & ")}`]
			: []),
		...(outcome ? besides(outcome) : []),
	];
	return `{ ${members.join("; ")} }`;
}

function besides(outcome: Outcome): readonly string[] {
	return [
		...(outcome.reason ? [`reason${outcome.reason === "required" ? "" : "?"}: string`] : []),
		...(outcome.reasons ? ["reasons?: string[]"] : []),
		...(outcome.marks
			? [`marks${outcome.marks === "required" ? "" : "?"}: { path: string; note?: string }[]`]
			: []),
	];
}

function typeOnly(event: string): string {
	return `{ type: ${JSON.stringify(event)} }`;
}

function block(head: string, lines: readonly string[]): string {
	return [`${head} {`, ...lines.map((line) => `\t${line}`), "}"].join("\n");
}
