import type { WaitForStep } from "../bundle/index.ts";
import {
	answer_unknown,
	call_not_granted,
	register_unknown,
	service_unknown,
} from "../diagnostic/messages.generated.ts";
import type { Named } from "../model/form.ts";
import type { Item } from "../model/shape.ts";
import type { StepModel } from "../model/step-model.ts";
import type { AwaitedRef } from "../model/values/references.ts";
import { placeOf } from "../syntax/nodes.ts";
import { idsOf } from "./asked.ts";
import { dataPath } from "./data.ts";
import { type Linking, resolve } from "./linking.ts";
import { wayOf } from "./outcomes.ts";
import type { StepScope } from "./scope.ts";
import { piece } from "./source.ts";

/** What `wait_for` adds to a step: a day, or what a register sends without being asked. */
export function linkWaitFor(
	linking: Linking,
	scope: StepScope,
	item: Item<StepModel>,
): Pick<WaitForStep, "does" | "event" | "way"> {
	const { event } = item;
	const way = wayOf(linking, scope, item, item.node);
	if (!event) return { does: "wait_for", event: { kind: "at", path: "" }, way };
	return { does: "wait_for", event: awaitedIn(linking, event), way };
}

function awaitedIn(linking: Linking, event: AwaitedRef): WaitForStep["event"] {
	switch (event.kind) {
		case "at":
			return { kind: "at", path: dataPath(linking, event.name) };
		case "moment":
			return { kind: "at", moment: event.moment };
		case "time":
			return { kind: "at", time: event.time };
		case "answer":
			return answerOf(linking, event.name);
	}
}

/** Held against what the register's services answer, and what its owner grants, like a call. */
function answerOf(linking: Linking, name: Named): WaitForStep["event"] {
	const [register = "", service = "", answer = ""] = name.text.split(".");
	const known = linking.library.registers.get(register)?.value;
	const model = known?.services?.find((one) => one.id === service)?.value;
	if (!known) resolve(linking, piece(name, 0), linking.library.registers, register_unknown);
	else if (!model) resolve(linking, piece(name, 1), idsOf(known.services), service_unknown);
	else {
		linking.used.registers.add(register);
		resolve(linking, piece(name, 2), idsOf(model.answers), answer_unknown);
		const grant = known.grants?.find(({ id }) => id === linking.procedure.procedure?.text)?.value;
		if (!grant?.may_call?.some(({ text }) => text === service))
			linking.report(
				call_not_granted({ register: `the register \`${register}\``, name: service }),
				placeOf(name.node),
			);
	}
	return { kind: "answer", register, service, answer };
}
