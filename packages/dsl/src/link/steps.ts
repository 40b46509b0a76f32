import type { BranchStep, Step, StepName, Verb } from "../bundle/index.ts";
import {
	clock_unknown,
	document_unknown,
	fee_unknown,
	keys_exclude,
	result_unknown,
	step_unknown,
} from "../diagnostic/messages.generated.ts";
import type { Named } from "../model/form.ts";
import type { Item } from "../model/shape.ts";
import type { StepModel } from "../model/step-model.ts";
import { placeOf, valueAt } from "../syntax/nodes.ts";
import { askable, dataOnly, idsOf, shown } from "./asked.ts";
import { linkAttend } from "./attend.ts";
import { basisOf, present } from "./basis.ts";
import { clockName, linkDeadline } from "./clocks.ts";
import { datedOf, whenInForce } from "./dated.ts";
import { type Linking, resolve } from "./linking.ts";
import { linkTell } from "./messages.ts";
import { linkOutcomes, outcomeIds, wayOf } from "./outcomes.ts";
import { optionalRule, ruleOf } from "./rules.ts";
import type { StepScope } from "./scope.ts";
import { linkService, type ServiceKeys } from "./services.ts";
import { linkForEach, suffices } from "./several.ts";
import { signable } from "./signable.ts";
import { linkStart, startedTitle } from "./start.ts";
import { asWords, textOf, titleLike, titleOf } from "./texts.ts";
import { linkWaitFor } from "./wait-for.ts";

/** One step with everything it names resolved; undefined when its verb is missing. */
export function linkStep(
	linking: Linking,
	scope: StepScope,
	name: StepName,
	item: Item<StepModel>,
): Step | undefined {
	const { does } = item;
	if (!does) return item.steps && linkBranch(linking, scope, name, item, item.steps);
	return {
		...baseOf(linking, scope, name, item),
		...verbOf(linking, scope, name, does, item),
	} as Step;
}

/** A branch of several steps: they stand beside it in the definition, inside it. */
function linkBranch(
	linking: Linking,
	scope: StepScope,
	name: StepName,
	item: Item<StepModel>,
	steps: NonNullable<StepModel["steps"]>,
): BranchStep {
	const [first] = steps;
	const start = resolve(linking, item.starts_at, idsOf(steps), step_unknown) ?? first?.id;
	return {
		...baseOf(linking, scope, name, item),
		does: "branch",
		starts_at: start === undefined ? name : scope.full(start),
		steps: steps.map(({ id }) => scope.full(id)),
	};
}

type Base = Omit<BranchStep, "does" | "starts_at" | "steps">;

/** Keys of every step. */
function baseOf(linking: Linking, scope: StepScope, name: StepName, item: Item<StepModel>): Base {
	return {
		name,
		title: titleLike(linking, item, ownId(scope, name), () => startedTitle(linking, item)),
		who: (item.who ?? []).flatMap((role) => scope.role(role) ?? []),
		not_who_did: (item.not_who_did ?? []).flatMap((step) => scope.step(step) ?? []),
		notices: (item.notices ?? []).flatMap(({ id: notice, value }) =>
			value?.when
				? [
						{
							id: notice,
							when:
								whenInForce(linking, value, value.when, scope.rewrite).when ?? ruleOf(value.when),
							say: textOf(linking, value, "say", value.say) ?? {
								[linking.language]: asWords(notice),
							},
						},
					]
				: [],
		),
		tell: linkTell(linking, item.tell, (role) => scope.role(role)),
		stops: (item.stops ?? []).flatMap((clock) => clockName(linking, clock) ?? []),
		...present<Base>({
			help: textOf(linking, item, "help", item.help),
			...basisOf(linking, item),
			was: item.was?.text,
			inside: scope.inside,
			...optionalRule("when", item.when, scope.rewrite),
			delegation: item.delegation,
			identity: item.identity,
			dated: datedOf<Omit<Step, "does">>(linking, item, ["identity", "delegation"]),
			sees: item.sees?.flatMap((path) => shown(linking, scope, path) ?? []),
			extends: extensionOf(linking, item),
			deadline: linkDeadline(linking, scope, item.deadline, outcomeIds(item)),
		}),
	};
}

/** What is done for each item goes by the name of the step around it, where it has no title. */
function ownId(scope: StepScope, name: StepName): string {
	const named = scope.item && scope.inside !== undefined ? scope.inside : name;
	return named.split(".").at(-1) ?? named;
}

export function extensionOf(
	linking: Linking,
	item: Pick<StepModel, "extends">,
): { readonly clock: string; readonly by: NonNullable<StepModel["extends"]>["by"] } | undefined {
	if (!item.extends) return undefined;
	const clocks = idsOf(linking.procedure.clocks);
	const clock = resolve(linking, item.extends.clock, clocks, clock_unknown);
	return clock === undefined ? undefined : { clock, by: item.extends.by };
}

type Own<V extends Verb> = Omit<Extract<Step, { does: V }>, keyof Omit<Step, "does">>;

function verbOf(
	linking: Linking,
	scope: StepScope,
	name: StepName,
	does: Verb,
	item: Item<StepModel>,
): { [V in Verb]: Own<V> }[Verb] | ServiceKeys | undefined {
	switch (does) {
		case "fill_in":
			return fillIn(linking, scope, name, item);
		case "confirm":
			return {
				does,
				shows: (item.shows ?? []).flatMap((path) => shown(linking, scope, path) ?? []),
				methods: item.methods ?? ["app"],
				outcomes: linkOutcomes(linking, scope, item),
			};
		case "pay":
			return {
				does,
				way: wayOf(linking, scope, item, item.node),
				...present({ fees: feesOf(linking, item) }),
			};
		case "sign":
			return {
				does,
				signs: (item.signs ?? []).flatMap((one) => signable(linking, one) ?? []),
				outcomes: linkOutcomes(linking, scope, item),
				...present({ as: item.as && scope.role(item.as) }),
			};
		case "decide":
			return {
				does,
				ask: (item.ask ?? []).flatMap((path) => askable(linking, path) ?? []),
				by_rule: item.by === "rule",
				outcomes: linkOutcomes(linking, scope, item),
				...byRule(scope, item),
			};
		case "attend":
			return linkAttend(linking, scope, item);
		case "wait_for":
			return linkWaitFor(linking, scope, item);
		case "for_each":
			return linkForEach(linking, scope, name, item);
		case "start":
			return linkStart(linking, scope, item);
		case "route": {
			const way = wayOf(linking, scope, item, item.node);
			return { does, choose: "choose" in way ? way.choose : [] };
		}
		case "ask":
		case "record":
			return linkService(linking, scope, does, item);
		case "hand_over":
			return {
				does,
				from: (item.from && scope.role(item.from)) ?? "",
				to: (item.to && scope.role(item.to)) ?? "",
				papers: (item.papers ?? []).flatMap(
					(one) => resolve(linking, one, documentIds(linking), document_unknown) ?? [],
				),
				way: wayOf(linking, scope, item, item.node),
			};
		case "deliver":
			return deliver(linking, scope, item);
		case "tell":
			return { does, way: wayOf(linking, scope, item, item.node) };
		case "together":
			return together(linking, scope, item);
		case "end":
			return { does, result: endResult(item), refund: item.refund ?? "none" };
		default:
			return undefined;
	}
}

/** `ask` is one page, named as the step. */
function fillIn(
	linking: Linking,
	scope: StepScope,
	name: StepName,
	item: Item<StepModel>,
): Own<"fill_in"> {
	const id = name.split(".").at(-1) ?? name;
	const asked = (paths: readonly Named[] | undefined) =>
		(paths ?? []).flatMap((path) => askable(linking, path) ?? []);
	if (item.pages && item.ask) {
		linking.report(
			keys_exclude({ item: "a form", keys: "`pages`, `ask`" }),
			placeOf(valueAt(item.node, "ask") ?? item.node),
		);
	}
	const pages = (item.pages ?? []).flatMap(({ id: page, value }) =>
		value
			? [
					{
						id: page,
						title: titleOf(linking, value, page),
						ask: asked(value.ask),
						...present({
							help: textOf(linking, value, "help", value.help),
							...whenInForce(linking, value, value.when, scope.rewrite),
						}),
					},
				]
			: [],
	);
	const single = item.ask ? [{ id, title: titleOf(linking, item, id), ask: asked(item.ask) }] : [];
	const submit = item.outcomes?.find((outcome) => outcome.id === "submit")?.value;
	const way = wayOf(linking, scope, submit ?? item, item.node);
	return {
		does: "fill_in",
		pages: [...pages, ...single],
		way,
		...present({ change: item.change }),
	};
}

function feesOf(linking: Linking, item: Item<StepModel>): readonly string[] | undefined {
	const names = idsOf(linking.procedure.fees);
	return item.fees?.flatMap((fee) => resolve(linking, fee, names, fee_unknown) ?? []);
}

function deliver(linking: Linking, scope: StepScope, item: Item<StepModel>): Own<"deliver"> {
	const results = Array.isArray(item.result) ? (item.result as readonly Named[]) : undefined;
	return {
		does: "deliver",
		by: item.by === undefined || item.by === "rule" ? "electronic" : item.by,
		results: results
			? results.flatMap((one) => resolve(linking, one, resultIds(linking), result_unknown) ?? [])
			: resultIds(linking),
		receives: (item.receives ?? []).flatMap(
			(one) => resolve(linking, one, documentIds(linking), document_unknown) ?? [],
		),
		outcomes: linkOutcomes(linking, scope, item),
		...present({ to: item.to && dataOnly(linking, item.to) }),
	};
}

function together(linking: Linking, scope: StepScope, item: Item<StepModel>): Own<"together"> {
	const branches = (item.branches ?? []).map((branch) => scope.full(branch.id));
	return {
		does: "together",
		branches,
		way: wayOf(linking, scope, item, item.node),
		...suffices(linking, item, branches.length),
	};
}

function endResult(item: Item<StepModel>): Own<"end">["result"] {
	return typeof item.result === "string" ? item.result : "refused";
}

/** A person answers for what a rule decides: some may replace its outcome, and a share goes to somebody at once. */
function byRule(
	scope: StepScope,
	{ override, sample }: Item<StepModel>,
): Pick<Own<"decide">, "override" | "sample"> {
	const who = override?.who && scope.role(override.who);
	const step = sample && scope.target(sample.step);
	return {
		...(override &&
			who !== undefined && {
				override: { who, ...(override.within && { within: override.within }) },
			}),
		...(sample && step !== undefined && { sample: { percent: sample.percent, step } }),
	};
}

function resultIds(linking: Linking): readonly string[] {
	return idsOf(linking.procedure.results);
}

function documentIds(linking: Linking): readonly string[] {
	return idsOf(linking.procedure.documents);
}
