import type {
	Definition,
	DocumentRequirement,
	Fee,
	Field,
	Id,
	Outcome,
	StartStep,
	Step,
	StepName,
	Way,
} from "../bundle/index.ts";
import type { Expression, Rule } from "../expression/ast.ts";
import { type Expected, YES_NO } from "../expression/types.ts";
import { grants } from "./edges.ts";
import { ofAnyItem } from "./env/absolute.ts";
import { typeOfField, typeOfKind } from "./env/field-type.ts";

/** A rule with its place: what it must be, what surely holds there, and where `this` and the case stand. */
export interface Site {
	readonly rule: Rule;
	readonly at: readonly string[];
	readonly expected: Expected;
	/** Rules that are true whenever this one is read. */
	readonly known: readonly Expression[];
	/** The group around it: what `this` is. Left out elsewhere. */
	readonly group?: string;
	/** The step where it is read. Left out for rules that are read anywhere. */
	readonly step?: string;
	/** Steps of whose moment it is, though it is written elsewhere: those that issue the result. */
	readonly readAt?: readonly string[];
}

/** Every rule of a definition, in its order. */
export function sitesOf(definition: Definition): readonly Site[] {
	return [
		...entries(definition.channels).flatMap(([id, channel]) =>
			yesNo(channel.when, ["channels", id, "when"]),
		),
		...entries(definition.roles).flatMap(([id, role]) =>
			site(role.found_by, ["roles", id, "found_by"], {
				types: [{ kind: "text" }],
				mayBeAbsent: true,
			}),
		),
		...entries(definition.offices).flatMap(([id, { instead }]) =>
			(instead ?? []).flatMap((variant) =>
				yesNo(variant.when, ["offices", id, "instead", variant.id, "when"]),
			),
		),
		...entries(definition.data).flatMap(([id, field]) =>
			ofField(field, ["data", id], [], definition),
		),
		...entries(definition.computed).flatMap(([id, { is, as }]) =>
			site(is, ["computed", id, "is"], { types: typeOfKind(as) }),
		),
		...entries(definition.conditions).flatMap(([id, rule]) => yesNo(rule, ["conditions", id])),
		...entries(definition.checks).flatMap(([id, check]) => [
			...yesNo(check.when, ["checks", id, "when"]),
			...yesNo(check.must, ["checks", id, "must"], trees(check.when)),
		]),
		...entries(definition.documents).flatMap(([id, document]) =>
			ofDocument(document, ["documents", id], []),
		),
		...entries(definition.fees).flatMap(([id, fee]) => ofFee(fee, ["fees", id])),
		...entries(definition.subsidies ?? {}).flatMap(([id, { when }]) =>
			yesNo(when, ["subsidies", id, "when"]),
		),
		...entries(definition.clocks).flatMap(([id, clock]) => [
			...yesNo(clock.when, ["clocks", id, "when"]),
			...(clock.instead ?? []).flatMap((variant) =>
				yesNo(variant.when, ["clocks", id, "instead", variant.id, "when"]),
			),
		]),
		...entries(definition.results).flatMap(([id, result]) => [
			...yesNo(result.when, ["results", id, "when"]),
			...site(result.copies, ["results", id, "copies"], WHOLE),
			...site(result.valid_until, ["results", id, "valid_until"], DATE, trees(result.when), {
				readAt: stepsThatIssue(id, definition),
			}),
		]),
		...entries(definition.gives).flatMap(([id, rule]) =>
			site(rule, ["gives", id], { types: [], mayBeAbsent: true }),
		),
		...entries(definition.steps).flatMap(([name, step]) =>
			ofStep(step, ["steps", name], definition),
		),
		...entries(definition.anytime).flatMap(([id, action]) =>
			yesNo(action.when, ["anytime", id, "when"]),
		),
	];
}

const WHOLE: Expected = { types: [{ kind: "whole" }] };
const DATE: Expected = { types: [{ kind: "date" }] };
const MONEY: Expected = { types: [{ kind: "money" }, { kind: "whole" }, { kind: "number" }] };

/** Where it is signed, and the ends that grant: they issue what nobody has signed. */
function stepsThatIssue(result: Id, { steps }: Definition): readonly StepName[] {
	return Object.values(steps)
		.filter((step) => grants(step) || (step.does === "sign" && step.signs.includes(result)))
		.map(({ name }) => name);
}

function ofField(
	field: Field,
	at: readonly string[],
	known: readonly Expression[],
	definition: Definition,
): readonly Site[] {
	if (!field.when && !field.required_when && !field.group) return NO_SITES;
	const group: Pick<Site, "group"> = field.path.includes(".")
		? { group: field.path.slice(0, field.path.lastIndexOf(".")) }
		: {};
	// A member reads `this` as its own group, so what holds around it is said from the root.
	const inside = [
		...known,
		...trees(field.when).map((tree) => ofAnyItem(tree, group.group, definition)),
	];
	return [
		...yesNoOf(field.when, at, "when", known, group),
		...yesNoOf(field.required_when, at, "required_when", inside, group),
		...entries(field.group ?? {}).flatMap(([id, member]) =>
			ofField(member, [...at, "group", id], inside, definition),
		),
	];
}

function ofDocument(
	document: DocumentRequirement,
	at: readonly string[],
	known: readonly Expression[],
): readonly Site[] {
	const inside = [...known, ...trees(document.when)];
	return [
		...yesNo(document.when, [...at, "when"], known),
		...entries(document.one_of ?? {}).flatMap(([id, other]) =>
			ofDocument(other, [...at, "one_of", id], inside),
		),
	];
}

function ofFee(fee: Fee, at: readonly string[]): readonly Site[] {
	const known = trees(fee.when);
	return [
		...yesNo(fee.when, [...at, "when"]),
		...money(fee.amount, [...at, "amount"], known),
		...datedMoney(fee, at, known),
		...site(fee.times, [...at, "times"], WHOLE, known),
		...fee.rates.flatMap((rate) => [
			...yesNo(rate.when, [...at, "rates", rate.id, "when"], known),
			...money(rate.amount, [...at, "rates", rate.id, "amount"], [...known, rate.when.tree]),
			...datedMoney(rate, [...at, "rates", rate.id], [...known, rate.when.tree]),
		]),
	];
}

/** Each entry of a dated amount is a rule of its own. */
function datedMoney(
	{ dated }: Pick<Fee, "dated">,
	at: readonly string[],
	known: readonly Expression[],
): readonly Site[] {
	return (dated?.amount ?? []).flatMap(({ from, value }) =>
		money(value, [...at, "amount", from], known),
	);
}

function money(
	amount: Fee["amount"] | undefined,
	at: readonly string[],
	known: readonly Expression[],
): readonly Site[] {
	return amount && "tree" in amount ? site(amount, at, MONEY, known) : [];
}

function ofStep(step: Step, at: readonly string[], definition: Definition): readonly Site[] {
	const place = { step: step.name };
	const known = trees(step.when);
	return [
		...yesNoOf(step.when, at, "when", [], place),
		...step.notices.flatMap((notice) =>
			yesNo(notice.when, [...at, "notices", notice.id, "when"], known, place),
		),
		...(step.deadline?.instead ?? []).flatMap((variant) =>
			yesNo(variant.when, [...at, "deadline", "instead", variant.id, "when"], known, place),
		),
		...ofVerb(step, at, definition).map((one) => ({
			...one,
			...place,
			known: [...known, ...one.known],
		})),
	];
}

function ofVerb(step: Step, at: readonly string[], definition: Definition): readonly Site[] {
	if (step.does === "fill_in")
		return [
			...step.pages.flatMap((page) => yesNo(page.when, [...at, "pages", page.id, "when"])),
			...ofWay(step.way, at),
		];
	if (step.does === "route") return ofWay({ choose: step.choose }, at);
	if (step.does === "ask" || step.does === "record") {
		const takes = definition.registers[step.register]?.services[step.service]?.takes ?? {};
		const given = entries(step.give).flatMap(([name, rule]) => {
			const field = Object.hasOwn(takes, name) ? takes[name] : undefined;
			return site(rule, [...at, "give", name], {
				types: field ? [typeOfField(field, definition)] : [],
				mayBeAbsent: true,
			});
		});
		return [
			...given,
			...step.answers.flatMap((answer) => ofOutcome(answer, [...at, "answers", answer.id])),
		];
	}
	if (step.does === "start") return ofStart(step, at);
	if ("outcomes" in step)
		return step.outcomes.flatMap((outcome) => ofOutcome(outcome, [...at, "outcomes", outcome.id]));
	return "way" in step && step.way ? ofWay(step.way, at) : [];
}

/** What is given may be absent: then the child asks for it itself. */
function ofStart(step: StartStep, at: readonly string[]): readonly Site[] {
	return [
		...entries(step.give).flatMap(([path, rule]) =>
			site(rule, [...at, "give", path], { types: [], mayBeAbsent: true }),
		),
		...step.answers.flatMap((answer) => ofOutcome(answer, [...at, "answers", answer.id])),
		...(step.way ? ofWay(step.way, at) : []),
	];
}

function ofOutcome(outcome: Outcome, at: readonly string[]): readonly Site[] {
	const when = outcome.when === "otherwise" ? undefined : outcome.when;
	return [
		...yesNoOf(when, at, "when"),
		...yesNoOf(outcome.allowed, at, "allowed"),
		...ofWay(outcome.way, at, trees(when)),
	];
}

function ofWay(
	way: Way,
	at: readonly string[],
	known: readonly Expression[] = [],
): readonly Site[] {
	if (!("choose" in way)) return [];
	return way.choose.flatMap((choice) =>
		choice.when === "otherwise"
			? []
			: yesNo(choice.when, [...at, "choose", choice.id, "when"], known),
	);
}

function yesNo(
	rule: Rule | undefined,
	at: readonly string[],
	known: readonly Expression[] = [],
	place: Partial<Site> = {},
): readonly Site[] {
	return site(rule, at, { types: [YES_NO] }, known, place);
}

/** Most of these rules are not written, and nobody has to spell where they would stand. */
function yesNoOf(
	rule: Rule | undefined,
	at: readonly string[],
	key: string,
	known: readonly Expression[] = [],
	place: Partial<Site> = {},
): readonly Site[] {
	return rule ? yesNo(rule, [...at, key], known, place) : NO_SITES;
}

const NO_SITES: readonly Site[] = [];

function site(
	rule: Rule | undefined,
	at: readonly string[],
	expected: Expected,
	known: readonly Expression[] = [],
	place: Partial<Site> = {},
): readonly Site[] {
	return rule ? [{ rule, at, expected, known, ...place }] : [];
}

function trees(rule: Rule | undefined): readonly Expression[] {
	return rule ? [rule.tree] : [];
}

function entries<T>(map: Readonly<Record<string, T>>): [string, T][] {
	return Object.entries(map);
}
