import type { Choice, DataPath, Fee, Outcome, Step, Way } from "../../bundle/index.ts";
import type { Expression } from "../../expression/ast.ts";
import { askedBy } from "../besides.ts";
import { outcomesOf } from "../edges.ts";
import type { DefinitionFacts } from "../facts.ts";
import { holdingAnywhere, holdingAt } from "./holding.ts";

/** Rules of which exactly one, or at most one, has to hold. */
export interface ChoicePlace {
	readonly at: readonly string[];
	readonly kind: "choose" | "outcomes" | "rates" | "fees" | "variants";
	readonly step?: string;
	readonly rules: readonly {
		readonly id: string;
		readonly tree: Expression;
		readonly at: readonly string[];
	}[];
	/** Those that hold when none of the rules does; one is enough. */
	readonly otherwise: readonly { readonly id: string; readonly at: readonly string[] }[];
	/** Something has to hold: there is no `otherwise`, and nothing that counts when none does. */
	readonly needsOne: boolean;
	readonly known: readonly Expression[];
}

/** Every place of a definition where rules exclude one another, in its order. */
export function choicePlaces(facts: DefinitionFacts): readonly ChoicePlace[] {
	const { definition } = facts;
	const anywhere = () => holdingAnywhere(facts);
	return [
		...Object.entries(definition.offices).flatMap(([id, office]) =>
			variants(office.instead, ["offices", id], anywhere),
		),
		...Object.entries(definition.fees)
			.filter(([, fee]) => fee.if_several_apply === "only one")
			.flatMap(([id, fee]) =>
				exclusive(
					"rates",
					fee.rates,
					["fees", id, "rates"],
					[...anywhere(), ...(fee.when ? [fee.when.tree] : [])],
				),
			),
		...Object.values(definition.fees).flatMap((fee) => inPlaceOf(fee, facts)),
		...Object.entries(definition.clocks).flatMap(([id, clock]) =>
			variants(clock.instead, ["clocks", id], anywhere),
		),
		...Object.values(definition.steps).flatMap((step) => ofStep(step, facts)),
	];
}

function ofStep(step: Step, facts: DefinitionFacts): readonly ChoicePlace[] {
	if (!facts.reachable.has(step.name)) return [];
	const at = ["steps", step.name];
	const key = "answers" in step ? "answers" : "outcomes";
	const outcomes = outcomesOf(step);
	const after = (outcome?: Outcome): readonly Expression[] =>
		holdingAt(step.name, asked(step, outcome, facts), facts).concat(
			outcome && outcome.when !== undefined && outcome.when !== "otherwise"
				? [outcome.when.tree]
				: [],
			outcome?.allowed ? [outcome.allowed.tree] : [],
		);
	const onlyWay = step.does === "route" ? { choose: step.choose } : wayOf(step);
	return [
		...variants(step.deadline?.instead, [...at, "deadline"], after).map((place) => ({
			...place,
			step: step.name,
		})),
		...(step.does === "decide" && step.by_rule
			? [chosen("outcomes", outcomes, [...at, key], step.name, after())]
			: []),
		...inWay(onlyWay, at, step.name, after),
		...outcomes.flatMap((outcome) =>
			inWay(outcome.way, [...at, key, outcome.id], step.name, () => after(outcome)),
		),
	];
}

function asked(
	step: Step,
	outcome: Outcome | undefined,
	{ definition }: DefinitionFacts,
): readonly DataPath[] {
	return askedBy(step, outcome?.id, definition);
}

function wayOf(step: Step): Way | undefined {
	return "way" in step ? step.way : undefined;
}

function inWay(
	way: Way | undefined,
	at: readonly string[],
	step: string,
	known: () => readonly Expression[],
): readonly ChoicePlace[] {
	return way && "choose" in way
		? [chosen("choose", way.choose, [...at, "choose"], step, known())]
		: [];
}

function chosen(
	kind: ChoicePlace["kind"],
	choices: readonly Pick<Choice | Outcome, "id" | "when">[],
	at: readonly string[],
	step: string,
	known: readonly Expression[],
): ChoicePlace {
	const rules = choices.flatMap(({ id, when }) =>
		when === undefined || when === "otherwise"
			? []
			: [{ id, tree: when.tree, at: [...at, id, "when"] }],
	);
	const otherwise = choices.flatMap(({ id, when }) =>
		when === "otherwise" ? [{ id, at: [...at, id, "when"] }] : [],
	);
	return { at, kind, step, rules, otherwise, known, needsOne: otherwise.length === 0 };
}

function variants(
	instead: readonly { readonly id: string; readonly when: { readonly tree: Expression } }[] = [],
	at: readonly string[],
	known: () => readonly Expression[],
): readonly ChoicePlace[] {
	return instead.length === 0 ? [] : exclusive("variants", instead, [...at, "instead"], known());
}

/** A line with each of those in whose place it is due. */
function inPlaceOf(fee: Fee, facts: DefinitionFacts): readonly ChoicePlace[] {
	const { fees } = facts.definition;
	return (fee.instead_of ?? []).flatMap((id) => {
		const other = Object.hasOwn(fees, id) ? fees[id] : undefined;
		if (other === undefined || other === fee) return [];
		const rules = [other, fee].map((line) => ({
			id: line.id,
			tree: line.when?.tree ?? ALWAYS,
			at: ["fees", line.id, ...(line.when ? ["when"] : ["instead_of"])],
		}));
		const known = holdingAnywhere(facts);
		const at = ["fees", fee.id, "instead_of"];
		return [{ at, kind: "fees" as const, rules, otherwise: [], known, needsOne: false }];
	});
}

const ALWAYS: Expression = { op: "literal", type: "yes_no", value: true };

function exclusive(
	kind: ChoicePlace["kind"],
	items: readonly { readonly id: string; readonly when: { readonly tree: Expression } }[],
	at: readonly string[],
	known: readonly Expression[],
): readonly ChoicePlace[] {
	if (items.length < 2) return [];
	const rules = items.map(({ id, when }) => ({ id, tree: when.tree, at: [...at, id, "when"] }));
	return [{ at, kind, rules, otherwise: [], known, needsOne: false }];
}
