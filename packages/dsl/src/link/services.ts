import type { RegisterStep } from "../bundle/index.ts";
import {
	answer_unknown,
	call_not_granted,
	register_unknown,
	request_field_unknown,
	service_unknown,
} from "../diagnostic/messages.generated.ts";
import { closest } from "../diagnostic/suggest.ts";
import type { Named } from "../model/form.ts";
import type { ServiceModel } from "../model/registers.ts";
import type { Item } from "../model/shape.ts";
import type { StepModel } from "../model/step-model.ts";
import { placeOf } from "../syntax/nodes.ts";
import { idsOf } from "./asked.ts";
import { type Linking, reportUnknown, resolve } from "./linking.ts";
import { linkOutcomes } from "./outcomes.ts";
import { table } from "./registers.ts";
import { ruleOf } from "./rules.ts";
import type { StepScope } from "./scope.ts";
import { piece } from "./source.ts";
import { titleWords } from "./texts.ts";

/** What `ask` and `record` add to a step. */
export type ServiceKeys = Pick<RegisterStep, "does" | "register" | "service" | "give" | "answers">;

/** A question to a register, or a write to it: held against what the service takes, answers, and is granted for. */
export function linkService(
	linking: Linking,
	scope: StepScope,
	does: RegisterStep["does"],
	item: Item<StepModel>,
): ServiceKeys {
	const named = does === "ask" ? item.of : item.in;
	const [register = "", service = ""] = named?.text.split(".") ?? [];
	const model = named && findService(linking, named);
	for (const { id, key } of item.give ?? []) {
		const root = { text: id, node: key };
		if (model) resolve(linking, root, idsOf(model.takes), request_field_unknown);
	}
	const answers = idsOf(model?.answers);
	if (model) checkAnswers(linking, item, answers);
	return {
		does,
		register,
		service,
		give: table(item.give, (rule) => ruleOf(rule, scope.rewrite)),
		answers: linkOutcomes(linking, scope, item, model ? answers : undefined, (id) => {
			const answer = model?.answers?.find((one) => one.id === id)?.value;
			return answer && titleWords(linking, answer);
		}),
	};
}

function findService(linking: Linking, named: Named): Item<ServiceModel> | undefined {
	const [first = "", second = ""] = named.text.split(".");
	const register = linking.library.registers.get(first);
	if (!register) {
		resolve(linking, piece(named, 0), linking.library.registers, register_unknown);
		return undefined;
	}
	linking.used.registers.add(first);
	const service = register.value?.services?.find((one) => one.id === second);
	if (!service) {
		reportUnknown(linking, piece(named, 1), idsOf(register.value?.services), service_unknown);
		return undefined;
	}
	const grant = register.value?.grants?.find(
		(one) => one.id === linking.procedure.procedure?.text,
	)?.value;
	if (!grant?.may_call?.some((one) => one.text === second)) {
		linking.report(
			call_not_granted({ register: `the register \`${first}\``, name: second }),
			placeOf(named.node),
		);
	}
	return service.value;
}

/** An answer that the service never gives makes sense only where the deadline takes it. */
function checkAnswers(linking: Linking, item: Item<StepModel>, answers: readonly string[]): void {
	const late = item.deadline?.when_late;
	// Without a consequence nobody knows yet which answer the deadline takes: that is what is missing.
	if (item.deadline && !late) return;
	const written = late?.kind === "take" ? late.names[0]?.text : undefined;
	const taken = written === undefined ? undefined : closest(written, idsOf(item.answers));
	for (const { id, key } of item.answers ?? []) {
		if (id !== taken) resolve(linking, { text: id, node: key }, answers, answer_unknown);
	}
}
