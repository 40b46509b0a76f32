import type { AwaitedTime, Definition, Step } from "../../bundle/index.ts";
import { type Attributes, element, textElement, type Xml } from "../xml.ts";

/** The BPMN element that comes closest to a verb. */
export interface BpmnElement {
	readonly name: string;
	readonly attributes: Attributes;
	readonly children: readonly Xml[];
}

export function elementOf(step: Step): BpmnElement {
	switch (step.does) {
		case "fill_in":
		case "confirm":
		case "pay":
		case "sign":
		case "attend":
			return plain("userTask");
		case "decide":
			return plain(step.by_rule ? "businessRuleTask" : "userTask");
		case "route":
			return plain("exclusiveGateway", { gatewayDirection: "Diverging" });
		case "ask":
		case "record":
			return plain("serviceTask");
		case "hand_over":
			return plain("manualTask");
		case "deliver":
			return plain(step.by === "electronic" ? "sendTask" : "manualTask");
		case "tell":
			return plain("sendTask");
		case "wait_for":
			return {
				...plain("intermediateCatchEvent"),
				children: [
					step.event.kind === "at"
						? element("timerEventDefinition", { id: `timer.${step.name}` }, timer(step.event))
						: element("messageEventDefinition", { id: `message.${step.name}` }),
				],
			};
		case "start":
			return plain("callActivity", { calledElement: step.procedure });
		case "for_each":
			return {
				...plain("subProcess"),
				children: [element("multiInstanceLoopCharacteristics", { isSequential: false })],
			};
		case "together":
		case "branch":
		case "follow":
			return plain("subProcess");
		case "end":
			return plain("endEvent");
	}
}

/** Activities without a way in all begin with their sub-process, which is what branches do. */
export function isContainer(definition: Definition, step: Step): boolean {
	if (step.does === "together" || step.does === "branch" || step.does === "for_each") return true;
	const around = step.inside === undefined ? undefined : definition.steps[step.inside];
	return step.does === "follow" && around !== undefined && around.does !== "follow";
}

function plain(name: string, attributes: Attributes = {}): BpmnElement {
	return { name, attributes, children: [] };
}

/** A time of every day is a cycle of ISO 8601; a moment keeps the calendar's own zone, which stands with the process. */
function timer(at: AwaitedTime): Xml {
	const typed = { "xsi:type": "tFormalExpression" };
	if ("time" in at) return textElement("timeCycle", `R1/T${at.time}:00/P1D`, typed);
	return textElement("timeDate", "path" in at ? at.path : at.moment.replace(" ", "T"), typed);
}
