import type { AfterwardsAction, AnytimeAction, Id } from "../bundle/index.ts";
import { not_yet_supported, step_unknown } from "../diagnostic/messages.generated.ts";
import type { Named } from "../model/form.ts";
import { placeOf, valueAt } from "../syntax/nodes.ts";
import { basisOf, present } from "./basis.ts";
import { whenInForce } from "./dated.ts";
import { type Linking, resolve } from "./linking.ts";
import { linkTell } from "./messages.ts";
import { table } from "./registers.ts";
import type { StepScope } from "./scope.ts";
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
		for (const key of ["start", "extends"] as const) {
			const node = valueAt(action.node, key);
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
