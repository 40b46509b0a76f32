import type { AttendStep } from "../bundle/index.ts";
import { office_unknown, role_unknown, value_malformed } from "../diagnostic/messages.generated.ts";
import { found } from "../model/found.ts";
import type { Item } from "../model/shape.ts";
import type { StepModel } from "../model/step-model.ts";
import { placeOf, type ScalarNode, valueAt } from "../syntax/nodes.ts";
import { idsOf } from "./asked.ts";
import { present } from "./basis.ts";
import { type Linking, resolve } from "./linking.ts";
import { linkOutcomes } from "./outcomes.ts";
import type { StepScope } from "./scope.ts";
import { signable } from "./signable.ts";
import { textOf } from "./texts.ts";

/** What `attend` adds to a step: where, why nobody can do it from home, who leads, what is signed there. */
export function linkAttend(
	linking: Linking,
	scope: StepScope,
	item: Item<StepModel>,
): Pick<AttendStep, "does" | "at" | "because" | "led_by" | "signs" | "appointment" | "outcomes"> {
	return {
		does: "attend",
		at: resolve(linking, item.at, idsOf(linking.procedure.offices), office_unknown) ?? "",
		because: textOf(linking, item, "because", item.because) ?? {},
		signs: (item.signs ?? []).flatMap((one) => signable(linking, one) ?? []),
		outcomes: linkOutcomes(linking, scope, item),
		...present<AttendStep>({
			led_by: item.led_by && scope.role(item.led_by),
			appointment: appointmentOf(linking, item),
		}),
	};
}

/** `chosen by <role>` from free times, or `set by <role>`. */
function appointmentOf(
	linking: Linking,
	item: Item<StepModel>,
): AttendStep["appointment"] | undefined {
	const node = valueAt(item.node, "appointment");
	if (item.appointment === undefined || node?.kind !== "scalar") return undefined;
	const match = /^(chosen|set) by ([a-z][a-z0-9_]*)$/.exec(item.appointment);
	if (!match) {
		const expected = "`chosen by <role>` or `set by <role>`";
		linking.report(value_malformed({ expected, found: found(node) }), placeOf(node));
		return undefined;
	}
	const role = resolve(linking, lastWord(node), idsOf(linking.procedure.roles), role_unknown);
	return role === undefined ? undefined : { by: match[1] as "chosen" | "set", role };
}

function lastWord(node: ScalarNode): {
	readonly text: string;
	readonly node: ScalarNode;
	readonly within: readonly [number, number];
} {
	const from = node.text.lastIndexOf(" ") + 1;
	return { text: node.text.slice(from), node, within: [from, node.text.length] };
}
