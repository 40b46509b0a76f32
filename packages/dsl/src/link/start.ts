import type { CaseResult, Id, StartStep, Text } from "../bundle/index.ts";
import {
	answer_missing,
	answer_unknown,
	keys_exclude,
	procedure_unknown,
} from "../diagnostic/messages.generated.ts";
import type { Rule } from "../expression/ast.ts";
import type { Named } from "../model/form.ts";
import type { ProcedureModel } from "../model/procedure.ts";
import type { Item } from "../model/shape.ts";
import type { StepModel } from "../model/step-model.ts";
import { type Node, placeOf, valueAt } from "../syntax/nodes.ts";
import { askable, idsOf } from "./asked.ts";
import { type Linking, resolve } from "./linking.ts";
import { once } from "./once.ts";
import { linkOutcomes, wayOf } from "./outcomes.ts";
import { ruleOf } from "./rules.ts";
import { headOf, type StepScope } from "./scope.ts";
import { writtenOut } from "./standard.ts";
import { titleWords } from "./texts.ts";

/**
 * What `start` adds to a step. What it gives and sets is held against the procedure it starts: its fields, what it
 * opens, and how its cases may end, for those ends are the answers.
 */
export function linkStart(
	linking: Linking,
	scope: StepScope,
	item: Item<StepModel>,
): Pick<StartStep, "does" | "procedure" | "give" | "set" | "wait" | "answers" | "way" | "gives"> {
	const latest = childOf(linking, item.procedure);
	const child = latest && whole(linking, latest);
	const wait = item.wait !== "no";
	if (child && item.set) linking.sets.set(item.node, item.set);
	return {
		does: "start",
		procedure: child?.procedure?.text ?? item.procedure?.text ?? "",
		give: givenTo(linking, scope, child, item),
		set: Object.fromEntries(
			(item.set ?? []).flatMap(({ id, node }) =>
				node.kind === "scalar" ? [[id, node.text] as const] : [],
			),
		),
		wait,
		gives: idsOf(child?.gives),
		...waysOf(linking, scope, item, child, wait),
	};
}

/** The latest edition of what is started. */
export function childOf(
	linking: Linking,
	named: Named | undefined,
): Item<ProcedureModel> | undefined {
	const { editions } = linking.library;
	const id = resolve(linking, named, editions, procedure_unknown);
	return id === undefined ? undefined : editions.get(id)?.at(-1);
}

/** With its standard items; what is wrong with them is said of the child itself. */
const whole = once((linking: Linking, child: Item<ProcedureModel>) =>
	writtenOut(linking.library, child, () => undefined),
);

/** How cases of a procedure may end, each once. A form that nobody sends in lapses, whatever the text says. */
export function endsOf(child: Item<ProcedureModel> | undefined): readonly CaseResult[] {
	const results = (child?.steps ?? []).flatMap(({ value }) =>
		value?.does === "end" && typeof value.result === "string" ? [value.result] : [],
	);
	const first = child?.steps?.find(({ id }) => id === child.starts_at?.text)?.value;
	return [...new Set([...results, ...(first?.does === "fill_in" ? (["lapsed"] as const) : [])])];
}

/** Data, parts of groups and documents of the child; a name it does not know is found here, where it is written. */
function givenTo(
	linking: Linking,
	scope: StepScope,
	child: Item<ProcedureModel> | undefined,
	item: Item<StepModel>,
): Readonly<Record<Id, Rule>> {
	const inChild = child && { ...linking, procedure: child };
	return Object.fromEntries(
		(item.give ?? []).flatMap(({ id, key, value }): [string, Rule][] => {
			const path = inChild ? askable(inChild, { text: id, node: key }) : id;
			return path === undefined || !value ? [] : [[path, ruleOf(value, scope.rewrite)]];
		}),
	);
}

function waysOf(
	linking: Linking,
	scope: StepScope,
	item: Item<StepModel>,
	child: Item<ProcedureModel> | undefined,
	wait: boolean,
): Pick<StartStep, "answers" | "way"> {
	if (wait) return { answers: answersOf(linking, scope, item, child) };
	const answers: Node | undefined = valueAt(item.node, "answers");
	if (answers)
		linking.report(
			keys_exclude({ item: "a start", keys: "`wait: no`, `answers`" }),
			placeOf(answers),
		);
	return { answers: [], way: wayOf(linking, scope, item, item.node) };
}

function answersOf(
	linking: Linking,
	scope: StepScope,
	item: Item<StepModel>,
	child: Item<ProcedureModel> | undefined,
): StartStep["answers"] {
	const ends = endsOf(child);
	const late = item.deadline?.when_late;
	const taken = late?.kind === "take" ? late.names[0]?.text : undefined;
	for (const { id, key } of child ? (item.answers ?? []) : [])
		if (id !== taken) resolve(linking, { text: id, node: key }, ends, answer_unknown);
	if (child && item.answers) reportMissing(linking, item, ends);
	return linkOutcomes(linking, scope, item, child ? ends : undefined, (answer) =>
		endTitle(linking, child, answer),
	);
}

/** An answer is called as the end of the child, where only one end is such. */
function endTitle(
	linking: Linking,
	child: Item<ProcedureModel> | undefined,
	answer: Id,
): Text | undefined {
	const ends = (child?.steps ?? []).filter(({ value }) => value?.result === answer);
	const end = ends.length === 1 ? ends[0]?.value : undefined;
	return child && end && textIn(linking, child, end);
}

/** A step that starts a procedure goes by the procedure's name. */
export function startedTitle(linking: Linking, item: Item<StepModel>): Text | undefined {
	if (item.does !== "start") return undefined;
	const child = linking.library.editions.get(item.procedure?.text ?? "")?.at(-1);
	return child && textIn(linking, child, child);
}

/** What a started procedure, or something in it, is called: in the language of whoever starts it, or not at all. */
function textIn(
	linking: Linking,
	child: Item<ProcedureModel>,
	item: Pick<Item<StepModel>, "node" | "title">,
): Text | undefined {
	const [language = linking.language] = child.languages ?? [];
	const words = titleWords({ ...linking, procedure: child, language }, item);
	return words?.[linking.language] === undefined ? undefined : words;
}

/** A case is revoked only after another end, which was the answer. */
function reportMissing(linking: Linking, item: Item<StepModel>, ends: readonly CaseResult[]): void {
	const answered = new Set((item.answers ?? []).map(({ id }) => id));
	for (const answer of ends)
		if (answer !== "revoked" && !answered.has(answer))
			linking.report(answer_missing({ answer }), placeOf(headOf(item.node)));
}
