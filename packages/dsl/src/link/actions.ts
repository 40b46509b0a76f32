import type { AfterwardsAction, AnytimeAction, Id } from "../bundle/index.ts";
import {
	keys_exclude,
	keys_need_one,
	result_unknown,
	step_unknown,
} from "../diagnostic/messages.generated.ts";
import type { Named } from "../model/form.ts";
import type { ExtendsRef } from "../model/values/references.ts";
import { type Node, placeOf, valueAt } from "../syntax/nodes.ts";
import { idsOf } from "./asked.ts";
import { basisOf, present } from "./basis.ts";
import { datedOf, whenInForce } from "./dated.ts";
import { type Linking, resolve } from "./linking.ts";
import { linkTell } from "./messages.ts";
import { table } from "./registers.ts";
import { headOf, type StepScope } from "./scope.ts";
import { childOf } from "./start.ts";
import { extensionOf } from "./steps.ts";
import { textOf, titleOf } from "./texts.ts";

export function linkAnytime(
	linking: Linking,
	scope: StepScope,
): Readonly<Record<Id, AnytimeAction>> {
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
				...whenInForce(linking, { from: action.from, node: action.node }, action.when),
				reason: action.reason,
				at_most: action.at_most,
				dated: datedOf<AnytimeAction>(linking, action, ["at_most", "reason"]),
				extends: extensionOf(linking, action),
				go_to: action.go_to && scope.target(action.go_to),
			}),
		}),
	);
}

export function linkAfterwards(
	linking: Linking,
	scope: StepScope,
): Readonly<Record<Id, AfterwardsAction>> {
	return table(linking.procedure.afterwards, (action, id): AfterwardsAction => {
		requireOne(linking, action.node);
		return {
			id,
			title: titleOf(linking, action, id),
			who: (action.who && scope.role(action.who)) ?? "",
			from: (action.from ?? []).flatMap((step) => endStep(linking, step) ?? []),
			tell: linkTell(linking, action.tell, (role) => scope.role(role)),
			...present<AfterwardsAction>({
				go_to: action.go_to && scope.target(action.go_to),
				start: childOf(linking, action.start)?.procedure?.text,
				extends: validityOf(linking, action.extends),
				help: textOf(linking, action, "help", action.help),
				...basisOf(linking, action),
				within: action.within,
				at_most: action.at_most,
				dated: datedOf<AfterwardsAction>(linking, action, ["within", "at_most", "reason"]),
				reason: action.reason,
			}),
		};
	});
}

/** `go_to`, `start` or `extends`, one of the three. */
function requireOne(linking: Linking, node: Node): void {
	const there = ["go_to", "start", "extends"].filter((key) => valueAt(node, key));
	const values = { item: "an afterwards action", keys: "`go_to`, `start`, `extends`" };
	if (there.length > 1) linking.report(keys_exclude(values), placeOf(headOf(node)));
	if (there.length === 0) linking.report(keys_need_one(values), placeOf(headOf(node)));
}

/** `results.<id>.valid_for by <duration>`, or `valid_until`: only how long a result is valid can grow after the end. */
function validityOf(
	linking: Linking,
	extension: ExtendsRef | undefined,
): AfterwardsAction["extends"] | undefined {
	if (!extension) return undefined;
	const { clock: named, by } = extension;
	const [, id = named.text] = /^results\.([a-z0-9_]+)\.valid_(?:for|until)$/.exec(named.text) ?? [];
	const at = named.text.indexOf(id) + (named.within?.[0] ?? 0);
	const word: Named = { text: id, node: named.node, within: [at, at + id.length] };
	const result = resolve(linking, word, idsOf(linking.procedure.results), result_unknown);
	return result === undefined ? undefined : { result, by };
}

function endStep(linking: Linking, named: Named): string | undefined {
	const ends = (linking.procedure.steps ?? [])
		.filter((step) => step.value?.does === "end")
		.map((step) => step.id);
	return resolve(linking, named, ends, step_unknown);
}
