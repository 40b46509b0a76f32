import type { Choice, Id, Outcome, StepName, Text, Way } from "../bundle/index.ts";
import { keys_exclude, way_in_branch, way_missing } from "../diagnostic/messages.generated.ts";
import type { Named } from "../model/form.ts";
import type { Keyed } from "../model/forms.ts";
import type { ChoiceModel, OutcomeModel, WaysModel } from "../model/outcome.ts";
import type { Item } from "../model/shape.ts";
import type { StepModel } from "../model/step-model.ts";
import { type Node, placeOf, valueAt } from "../syntax/nodes.ts";
import { askable } from "./asked.ts";
import { basisOf, present } from "./basis.ts";
import { datedOf, whenInForce } from "./dated.ts";
import type { Linking } from "./linking.ts";
import { useList } from "./lists.ts";
import { linkTell } from "./messages.ts";
import { ruleOf } from "./rules.ts";
import { headOf, type StepScope } from "./scope.ts";
import { textOf, titleLike, titleOf } from "./texts.ts";

/** What a step may be left by, when its text does not say: a branch that confirms needs no word about it. */
const DEFAULTS: Readonly<Record<string, readonly Id[]>> = {
	confirm: ["confirmed", "objected"],
	start: ["granted", "partly_granted", "refused", "withdrawn", "lapsed", "revoked"],
};

/** Events of verbs whose way on is one `go_to`. */
const SINGLE: Readonly<Record<string, Id>> = {
	fill_in: "submit",
	pay: "paid",
	hand_over: "received",
	wait_for: "reached",
};

/** Ids that a deadline may `take` and a clock may wait for. */
export function outcomeIds(item: Item<StepModel>): readonly Id[] {
	const written = [...(item.outcomes ?? []), ...(item.answers ?? []), ...(item.exits ?? [])].map(
		(one) => one.id,
	);
	const single =
		item.event?.kind === "answer" ? item.event.name.text.split(".")[2] : SINGLE[item.does ?? ""];
	if (written.length > 0) return written;
	return single === undefined ? (DEFAULTS[item.does ?? ""] ?? []) : [single];
}

/** What an answer is called where it is given; its own title comes before that. */
export type Titled = (answer: Id) => Text | undefined;

/** `answers` names what a system can say; an answer beside them is one that only the deadline takes. */
export function linkOutcomes(
	linking: Linking,
	scope: StepScope,
	item: Item<StepModel>,
	answers?: readonly Id[],
	titled: Titled = () => undefined,
): readonly Outcome[] {
	const written = item.outcomes ?? item.answers;
	if (written) {
		return written.map((entry) =>
			linkOutcome(linking, scope, entry, {
				fromOutside: !answers || answers.includes(entry.id),
				titled,
			}),
		);
	}
	const known = DEFAULTS[item.does ?? ""] ?? [];
	const defaults = answers ? known.filter((id) => answers.includes(id)) : known;
	if (scope.ways === "needed" || defaults.length === 0) {
		const expected = "`outcomes` with a `go_to` for each";
		linking.report(way_missing({ item: "this step", expected }), placeOf(headOf(item.node)));
	}
	return defaults.map((id) => ({
		id,
		title: titleOf(linking, undefined, id),
		ask: [],
		tell: {},
		way: { nowhere: true },
		from_outside: true,
	}));
}

function linkOutcome(
	linking: Linking,
	scope: StepScope,
	{ id, key, node, value }: Keyed<Item<OutcomeModel>>,
	{ fromOutside, titled }: { readonly fromOutside: boolean; readonly titled: Titled },
): Outcome {
	const item = value ?? ({ node, free: {} } as Item<OutcomeModel>);
	const reasons = useList(linking, item.reasons);
	const leaves = leavesOf(scope, item);
	return {
		id,
		title: titleLike(linking, item, id, () => titled(id)),
		ask: (item.ask ?? []).flatMap((path) => askable(linking, path) ?? []),
		tell: linkTell(linking, item.tell, (role) => scope.role(role)),
		way: wayOf(linking, scope, item, key),
		from_outside: fromOutside,
		...present<Outcome>({
			help: textOf(linking, item, "help", item.help),
			law: basisOf(linking, item).law,
			when: item.when === "otherwise" ? item.when : item.when && ruleOf(item.when, scope.rewrite),
			because: textOf(linking, item, "because", item.because),
			allowed: whenInForce(linking, item, item.allowed, scope.rewrite).when,
			marks: item.marks,
			reason: item.reason,
			reasons,
			at_most: item.at_most,
			dated: datedOf<Outcome>(linking, item, ["at_most", "marks", "reason"]),
			beyond: item.beyond && scope.role(item.beyond),
			leaves: leaves.length > 0 ? leaves : undefined,
		}),
	};
}

/** Exits by which an outcome leaves the part it stands in: clocks may start on them. */
function leavesOf(scope: StepScope, item: WaysModel): readonly string[] {
	const exits = [item.leave, ...(item.choose ?? []).map((choice) => choice.value?.leave)];
	return exits.flatMap((exit) => (exit ? (scope.exit(exit)?.leaves ?? []) : []));
}

/** `at` is shown when no way on is written. A branch of one step has none; among several, the one without ends it. */
export function wayOf(
	linking: Linking,
	scope: StepScope,
	item: WaysModel & { readonly node: Node },
	at: Node,
): Way {
	const keys = (["go_to", "choose", "leave"] as const).filter(
		(key) => valueAt(item.node, key) !== undefined,
	);
	const [first] = keys;
	if (scope.ways === "may_end" && first === undefined) return { nowhere: true };
	if (scope.ways === "none") {
		const node = first && valueAt(item.node, first);
		if (node) linking.report(way_in_branch({ item: "it" }), placeOf(node));
		return { nowhere: true };
	}
	if (keys.length > 1) {
		linking.report(
			keys_exclude({ item: "a way on", keys: keys.map((key) => `\`${key}\``).join(", ") }),
			placeOf(headOf(at)),
		);
	}
	if (first === undefined) {
		linking.report(
			way_missing({ item: nameOf(at), expected: "`go_to`, `choose` or `leave`" }),
			placeOf(headOf(at)),
		);
		return { nowhere: true };
	}
	if (item.go_to?.text === "back") return { back: true };
	if (item.choose) return { choose: linkChoices(linking, scope, item.choose) };
	const exit = item.leave && scope.exit(item.leave);
	const leave = item.leave && { leave: item.leave.text };
	if (exit && exit.step === undefined) return { nowhere: true, ...leave };
	const step = item.go_to ? scope.target(item.go_to) : exit?.step;
	return { go_to: step ?? "", ...leave };
}

function nameOf(at: Node): string {
	return at.kind === "scalar" ? `\`${at.text}\`` : "this step";
}

export function linkChoices(
	linking: Linking,
	scope: StepScope,
	choices: readonly Keyed<Item<ChoiceModel>>[],
): readonly Choice[] {
	return choices.flatMap(({ id, key, value }) => {
		if (!value) return [];
		const written = value.go_to ?? value.leave;
		if (!written && !hasWay(value)) {
			linking.report(
				way_missing({ item: `\`${id}\``, expected: "`go_to` or `leave`" }),
				placeOf(key),
			);
		}
		const step = value.go_to
			? scope.target(value.go_to)
			: value.leave && stepBehind(linking, scope, value.leave);
		const when =
			value.when === "otherwise" || value.when === undefined
				? "otherwise"
				: (whenInForce(linking, value, value.when, scope.rewrite).when ?? "otherwise");
		const title = textOf(linking, value, "title", value.title);
		const leave = value.leave && { leave: value.leave.text };
		return [{ id, when, go_to: step ?? "", ...leave, ...(title && { title }) }];
	});
}

/** Where an exit leads. What chooses among ways, and lateness, need a step there, also in a branch. */
export function stepBehind(linking: Linking, scope: StepScope, leave: Named): StepName | undefined {
	const exit = scope.exit(leave);
	if (exit && exit.step === undefined)
		linking.report(
			way_missing({
				item: `the exit \`${leave.text}\``,
				expected: "a `go_to` at the `follow` step",
			}),
			placeOf(leave.node, leave.within),
		);
	return exit?.step;
}

function hasWay(item: Item<ChoiceModel>): boolean {
	return valueAt(item.node, "go_to") !== undefined || valueAt(item.node, "leave") !== undefined;
}
