import type { Field, Step } from "../../bundle/index.ts";
import type { Expression } from "../../expression/ast.ts";
import type { Named, RuleType, Unknown } from "../../expression/types.ts";
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
	const members = membersOf(step, isSurelyDone(step, here, facts), facts);
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
	return here === undefined || here === step.name || facts.before(here).done.has(step.name);
}

function membersOf(
	step: Step,
	done: boolean,
	facts: DefinitionFacts,
): Readonly<Record<string, Named>> {
	const absent = done ? {} : { optional: true };
	const codes = [
		...outcomesOf(step).map(({ id }) => id),
		...(isBranch(step, facts) ? ["skipped", "cancelled"] : []),
	];
	const taken: RuleType = { kind: "choice", list: step.name, codes };
	const gives = givenBy(step, facts);
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
function givenBy(step: Step, facts: DefinitionFacts): Readonly<Record<string, Named>> {
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
