import type {
	AfterwardsAction,
	AnytimeAction,
	Calendar,
	Check,
	Computed,
	DataPath,
	Definition,
	Id,
	LawSource,
	Result,
	Text,
} from "../bundle/index.ts";
import {
	calendar_unknown,
	name_taken,
	not_yet_supported,
	step_unknown,
} from "../diagnostic/messages.generated.ts";
import type { Expression, Rule } from "../expression/ast.ts";
import type { Named } from "../model/form.ts";
import type { CheckModel } from "../model/procedure.ts";
import type { Item } from "../model/shape.ts";
import { type Node, placeOf, valueOf } from "../syntax/nodes.ts";
import { dataOnly, idsOf } from "./asked.ts";
import { basisOf, present } from "./basis.ts";
import { linkCalendar } from "./calendars.ts";
import { linkClocks } from "./clocks.ts";
import { fieldAt } from "./data.ts";
import { linkDocuments } from "./documents.ts";
import { AT_ROOT, linkFields } from "./field.ts";
import { type Linking, resolve, type UsedKind } from "./linking.ts";
import { linkList } from "./lists.ts";
import { linkMessage, linkTell, useMessage } from "./messages.ts";
import { currencyOf, linkFees } from "./money.ts";
import { linkChannels, linkOfficeKind, linkOffices, linkRoles } from "./people.ts";
import { linkRegister, table } from "./registers.ts";
import { optionalRule, pathsIn, ruleOf } from "./rules.ts";
import type { StepScope } from "./scope.ts";
import { extensionOf } from "./steps.ts";
import { textOf, titleOf } from "./texts.ts";
import { linkSteps } from "./unfold.ts";

/** One procedure with every name resolved. What could not be resolved was reported, and is left out. */
export function linkProcedure(linking: Linking): Definition {
	const { procedure } = linking;
	checkNames(linking);
	const { steps, scope } = linkSteps(linking);
	const calendar = resolve(
		linking,
		procedure.calendar,
		linking.library.calendars.keys(),
		calendar_unknown,
	);
	if (calendar !== undefined) linking.used.calendars.add(calendar);
	const own = {
		procedure: procedure.procedure?.text ?? "",
		edition: procedure.edition ?? "",
		title: titleOf(linking, procedure, procedure.procedure?.text ?? ""),
		owner: procedure.owner?.text ?? "",
		calendar: calendar ?? "",
		languages: procedure.languages ?? [linking.language],
		drafts: procedure.drafts ?? ({ n: 90, unit: "days" } as const),
		guidance: guidanceOf(linking),
		targets: table(procedure.targets, (percent) => percent),
		channels: linkChannels(linking, scope),
		roles: linkRoles(linking),
		offices: linkOffices(linking),
		data: linkFields(linking, procedure.data, () => AT_ROOT),
		computed: linkComputed(linking),
		conditions: linkConditions(linking),
		documents: linkDocuments(linking, procedure.documents),
		fees: linkFees(linking),
		clocks: linkClocks(linking, scope),
		results: linkResults(linking),
		gives: table(procedure.gives, (rule) => ruleOf(rule)),
		starts_at: (procedure.starts_at && scope.target(procedure.starts_at)) ?? firstStep(linking),
		steps,
		anytime: linkAnytime(linking, scope),
		afterwards: linkAfterwards(linking, scope),
		...present<Definition>({
			code: procedure.code,
			help: textOf(linking, procedure, "help", procedure.help),
			...basisOf(linking, procedure),
			about: procedure.about && dataOnly(linking, procedure.about),
			accountable: procedure.accountable && scope.role(procedure.accountable),
			currency: currencyOf(linking),
			keep: procedure.keep,
		}),
	};
	refuseUnsupported(linking);
	const checks = linkChecks(linking, own.conditions, own.computed);
	return { ...own, checks, ...sharedOf(linking) };
}

/** Where to begin when the text does not say, so that nothing looks unreachable for that alone. */
function firstStep({ procedure }: Linking): string {
	return procedure.steps?.[0]?.id ?? "";
}

/** In a procedure, one namespace holds what rules read bare. */
function checkNames(linking: Linking): void {
	const { procedure, report } = linking;
	const spaces = {
		data: "a field",
		documents: "a document",
		computed: "a computed value",
		conditions: "a condition",
		steps: "a step",
	} as const;
	const first = new Map<string, { readonly what: string; readonly node: Node }>();
	const note = (id: Id, what: string, node: Node) => {
		const before = first.get(id);
		if (!before) first.set(id, { what, node });
		else
			report(name_taken({ name: id, what: before.what }), placeOf(node), {
				related: [{ message: "first here", at: placeOf(before.node) }],
			});
	};
	for (const [key, what] of Object.entries(spaces) as [keyof typeof spaces, string][]) {
		for (const entry of procedure[key] ?? []) note(entry.id, what, entry.key);
	}
	for (const step of procedure.steps ?? []) {
		for (const branch of step.value?.branches ?? []) note(branch.id, "a step", branch.key);
	}
}

function guidanceOf(linking: Linking): Definition["guidance"] {
	const { guidance } = linking.procedure;
	if (!guidance) return {};
	const words = (key: "before" | "during" | "after"): Text | undefined =>
		textOf(linking, guidance, key, guidance[key]);
	return present<Definition["guidance"]>({
		before: words("before"),
		during: words("during"),
		after: words("after"),
	});
}

function linkComputed(linking: Linking): Readonly<Record<Id, Computed>> {
	return table(linking.procedure.computed, (item, id) =>
		item.is
			? { id, title: titleOf(linking, item, id), as: item.as ?? "text", is: ruleOf(item.is) }
			: undefined,
	);
}

/** A condition is its bare rule, or the long form with a law. */
function linkConditions(linking: Linking): Readonly<Record<Id, Rule>> {
	return table(linking.procedure.conditions, (condition) => {
		if ("tree" in condition) return ruleOf(condition);
		basisOf(linking, condition);
		return condition.is && ruleOf(condition.is);
	});
}

function linkChecks(
	linking: Linking,
	conditions: Definition["conditions"],
	computed: Definition["computed"],
): Readonly<Record<Id, Check>> {
	return table(linking.procedure.checks, (check: Item<CheckModel>, id): Check | undefined => {
		if (!check.must) return undefined;
		const trees = [check.when?.tree, check.must.tree].filter((tree) => tree !== undefined);
		const reads = new Set<DataPath>();
		for (const tree of trees) gatherReads(linking, tree, conditions, computed, reads, 0);
		return {
			id,
			...optionalRule("when", check.when),
			must: ruleOf(check.must),
			if_broken: check.if_broken ?? "block",
			say: textOf(linking, check, "say", check.say) ?? {},
			reads: [...reads],
		};
	});
}

/** Data and documents that a rule reads, through the conditions and computed values it names. */
function gatherReads(
	linking: Linking,
	tree: Expression,
	conditions: Definition["conditions"],
	computed: Definition["computed"],
	reads: Set<DataPath>,
	depth: number,
): void {
	if (depth > 16) return;
	for (const path of pathsIn(tree)) {
		const [first = ""] = path;
		const named = conditions[first]?.tree ?? computed[first]?.is.tree;
		if (named) gatherReads(linking, named, conditions, computed, reads, depth + 1);
		else if (idsOf(linking.procedure.documents).includes(first)) reads.add(first);
		else {
			const data = longestField(linking, path);
			if (data) reads.add(data);
		}
	}
}

/** `child.birth_date.source` reads `child.birth_date`. */
function longestField(linking: Linking, path: readonly string[]): DataPath | undefined {
	for (let length = path.length; length > 0; length--) {
		const data = path.slice(0, length);
		if (fieldAt(linking, data)) return data.join(".");
	}
	return undefined;
}

function linkResults(linking: Linking): Readonly<Record<Id, Result>> {
	return table(linking.procedure.results, (result, id): Result => {
		const kind = result.kind?.text ?? id;
		const evidence = linking.library.fields.get(kind)?.value;
		return {
			id,
			title: titleOf(
				linking,
				result,
				id,
				evidence && textOf(linking, evidence, "title", evidence.title),
			),
			kind,
			originals: result.originals ?? 1,
			stored: result.stored ?? "repository",
			...present<Result>({
				letter: useMessage(linking, result.letter),
				...optionalRule("copies", result.copies),
				valid_for: result.valid_for,
			}),
		};
	});
}

function linkAnytime(linking: Linking, scope: StepScope): Readonly<Record<Id, AnytimeAction>> {
	return table(
		linking.procedure.anytime,
		(action, id): AnytimeAction => ({
			id,
			title: titleOf(linking, action, id),
			who: (action.who && scope.role(action.who)) ?? "",
			tell: linkTell(linking, action.tell, (role) => scope.role(role)),
			...present<AnytimeAction>({
				help: textOf(linking, action, "help", action.help),
				...basisOf(linking, action),
				until: action.until && scope.step(action.until),
				...optionalRule("when", action.when),
				reason: action.reason,
				at_most: action.at_most,
				extends: extensionOf(linking, action),
				go_to: action.go_to && scope.target(action.go_to),
			}),
		}),
	);
}

function linkAfterwards(
	linking: Linking,
	scope: StepScope,
): Readonly<Record<Id, AfterwardsAction>> {
	return table(linking.procedure.afterwards, (action, id): AfterwardsAction => {
		for (const key of ["start", "extends"] as const) {
			const node = valueOf(action.node, key);
			if (node)
				linking.report(
					not_yet_supported({ construct: `\`${key}\` of an afterwards action` }),
					placeOf(node),
				);
		}
		return {
			id,
			title: titleOf(linking, action, id),
			who: (action.who && scope.role(action.who)) ?? "",
			from: (action.from ?? []).flatMap((step) => endStep(linking, step) ?? []),
			tell: linkTell(linking, action.tell, (role) => scope.role(role)),
			go_to: (action.go_to && scope.target(action.go_to)) ?? "",
			...present<AfterwardsAction>({
				help: textOf(linking, action, "help", action.help),
				...basisOf(linking, action),
				within: action.within,
				at_most: action.at_most,
				reason: action.reason,
			}),
		};
	});
}

function endStep(linking: Linking, named: Named): string | undefined {
	const ends = (linking.procedure.steps ?? [])
		.filter((step) => step.value?.does === "end")
		.map((step) => step.id);
	return resolve(linking, named, ends, step_unknown);
}

function refuseUnsupported(linking: Linking): void {
	const offered = valueOf(linking.procedure.node, "offered");
	if (offered) linking.report(not_yet_supported({ construct: "`offered`" }), placeOf(offered));
}

type Shared = Pick<
	Definition,
	"lists" | "registers" | "messages" | "sources" | "office_kinds" | "calendars"
>;

/** The shared items that were used. Linking one may use more (a message cites law, an office has a calendar). */
function sharedOf(linking: Linking): Shared {
	const { library } = linking;
	const office_kinds = take(linking, "offices", (id) => {
		const kind = library.offices.get(id)?.value;
		return kind && linkOfficeKind(linking, id, kind);
	});
	const messages = take(linking, "messages", (id) => linkMessage(linking, id));
	const registers = take(linking, "registers", (id) => {
		const register = library.registers.get(id)?.value;
		return register && linkRegister(linking, id, register);
	});
	const lists = take(linking, "lists", (id) => {
		const list = library.lists.get(id)?.value;
		return list && linkList(linking, id, list);
	});
	const calendars = take(linking, "calendars", (id): Calendar | undefined => {
		const calendar = library.calendars.get(id);
		return calendar && linkCalendar(linking, id, calendar);
	});
	const sources = take(linking, "sources", (id): LawSource | undefined => {
		const source = library.sources.get(id)?.value;
		return (
			source && {
				cite: source.cite ?? "",
				...present<LawSource>({ url: source.url, from: source.from, until: source.until }),
			}
		);
	});
	return { office_kinds, messages, registers, lists, calendars, sources };
}

/** In the order of their names, so that a definition does not depend on the order of files. */
function take<T>(
	linking: Linking,
	kind: UsedKind,
	link: (id: Id) => T | undefined,
): Readonly<Record<Id, T>> {
	return Object.fromEntries(
		[...linking.used[kind]].sort().flatMap((id) => {
			const linked = link(id);
			return linked === undefined ? [] : [[id, linked] as const];
		}),
	);
}
