import type { Field, ForEachStep, StartStep, Step, WaitForStep } from "../../bundle/index.ts";
import type { Expression } from "../../expression/ast.ts";
import type { Named, RuleType, Unknown } from "../../expression/types.ts";
import { answersOf } from "../answers.ts";
import { outcomesOf } from "../edges.ts";
import type { DefinitionFacts } from "../facts.ts";
import { typeOfField } from "./field-type.ts";

/** `<step>.outcome` and what else a step leaves behind; the longest step name wins. Undefined when no step is named. */
export function resolveStepName(
	path: readonly string[],
	here: string | undefined,
	facts: DefinitionFacts,
): Named | Unknown | undefined {
	for (let length = Math.max(1, path.length - 1); length > 0; length--) {
		const name = path.slice(0, length).join(".");
		const step = Object.hasOwn(facts.definition.steps, name)
			? facts.definition.steps[name]
			: undefined;
		if (step) return inStep(step, path, length, here, facts);
	}
	return undefined;
}

function inStep(
	step: Step,
	path: readonly string[],
	index: number,
	here: string | undefined,
	facts: DefinitionFacts,
): Named | Unknown {
	const members = membersOf(step, here, facts);
	const name = path[index];
	const member = name !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
	if (!member)
		return {
			unknown: Math.min(index, path.length - 1),
			candidates: [...Object.keys(members), ...insideOf(step)],
		};
	return path.length === index + 1 ? member : { unknown: index + 1, candidates: [] };
}

/** Rules that are read anywhere are not held to one place: whether the step was done is known where they are used. */
function isSurelyDone(step: Step, here: string | undefined, facts: DefinitionFacts): boolean {
	// Where branches meet, the ways on are read once all of them are done, skipped or cancelled.
	return (
		here === undefined ||
		here === step.name ||
		(here === step.inside && !mayStayOpen(step, facts)) ||
		facts.before(here).done.has(step.name)
	);
}

/** A branch that the case does not wait for may have no answer yet. */
function mayStayOpen({ inside }: Step, { definition }: DefinitionFacts): boolean {
	const around = inside === undefined ? undefined : definition.steps[inside];
	return around?.does === "together" && around.others === "finished";
}

function membersOf(
	step: Step,
	here: string | undefined,
	facts: DefinitionFacts,
): Readonly<Record<string, Named>> {
	const done = isSurelyDone(step, here, facts);
	const sure = here === undefined ? { unsure: true } : {};
	const absent = done ? sure : { optional: true };
	const branch = isBranch(step, facts);
	const codes = branch
		? [...answersOf(step, facts.definition), "skipped", "cancelled"]
		: outcomesOf(step).map(({ id }) => id);
	const taken: RuleType = { kind: "choice", list: step.name, codes };
	const gives = givenBy(step, done, facts);
	return {
		outcome: { type: taken, presentWhen: [], ...absent },
		answer: { type: taken, presentWhen: [], ...absent },
		reason: { type: { kind: "text" }, presentWhen: [], optional: true },
		done_on: { type: { kind: "date" }, presentWhen: [], ...absent },
		done_at: { type: { kind: "moment" }, presentWhen: [], ...absent },
		times: { type: { kind: "whole" }, presentWhen: [] },
		...gives,
	};
}

/** What an answer gives is there after that answer; the ways into a step say whether it was taken. */
function givenBy(
	step: Step,
	done: boolean,
	facts: DefinitionFacts,
): Readonly<Record<string, Named>> {
	if (step.does === "start") return givenByChild(step, facts);
	if (step.does === "for_each") return countedIn(step, facts);
	if (step.does === "wait_for") return sentUnasked(step, done, facts);
	if (step.does !== "ask" && step.does !== "record") return {};
	const answers = Object.entries(
		facts.definition.registers[step.register]?.services[step.service]?.answers ?? {},
	);
	const fields = answers.flatMap(([, answer]) => Object.entries(answer.gives));
	return Object.fromEntries(
		fields.map(([name, field]: [string, Field]) => {
			const giving = answers
				.filter(([, answer]) => Object.hasOwn(answer.gives, name))
				.map(([id]) => id);
			return [
				name,
				{ type: typeOfField(field, facts.definition), presentWhen: [answerIn(step.name, giving)] },
			];
		}),
	);
}

/** What a started case gives is there once it is granted; its type is that of the child's own rule. */
function givenByChild(step: StartStep, facts: DefinitionFacts): Readonly<Record<string, Named>> {
	const granted = step.answers
		.map(({ id }) => id)
		.filter((id) => id === "granted" || id === "partly_granted");
	return Object.fromEntries(
		Object.entries(facts.givesOf(step.procedure)).map(([name, type]) => [
			name,
			{ type, presentWhen: [answerIn(step.name, granted)] },
		]),
	);
}

/** `<step>.<answer>` is the number of items with that answer; `finished` of all that have one. */
function countedIn(step: ForEachStep, facts: DefinitionFacts): Readonly<Record<string, Named>> {
	const inside = facts.definition.steps[step.step];
	const whole = { type: { kind: "whole" as const }, presentWhen: [] };
	const answers = inside ? answersOf(inside, facts.definition) : [];
	return Object.fromEntries([...answers, "finished"].map((id) => [id, whole]));
}

/** What an answer sent unasked gives is there once the step is done. */
function sentUnasked(
	{ event }: WaitForStep,
	done: boolean,
	facts: DefinitionFacts,
): Readonly<Record<string, Named>> {
	if (event.kind !== "answer") return {};
	const { register, service, answer } = event;
	const gives =
		facts.definition.registers[register]?.services[service]?.answers[answer]?.gives ?? {};
	return Object.fromEntries(
		Object.entries(gives).map(([id, field]: [string, Field]) => [
			id,
			{
				type: typeOfField(field, facts.definition),
				presentWhen: [],
				...(done ? {} : { optional: true }),
			},
		]),
	);
}

function answerIn(step: string, answers: readonly string[]): Expression {
	const items = answers.map((value): Expression => ({ op: "literal", type: "text", value }));
	return {
		op: "in",
		left: { op: "path", path: [...step.split("."), "answer"] },
		set: { kind: "list", items },
	};
}

function isBranch(step: Step, facts: DefinitionFacts): boolean {
	return step.inside !== undefined && facts.definition.steps[step.inside]?.does === "together";
}

/** The steps of a part, as they may stand behind its name. */
function insideOf(step: Step): readonly string[] {
	return step.does === "follow" ? step.steps.map((name) => name.slice(step.name.length + 1)) : [];
}
