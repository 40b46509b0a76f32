import type { TckType } from "../../test/tck/case.ts";
import { child, children, type Element, rootOf } from "./xml.ts";

/** What of a DMN model a case needs: its inputs with their types, its decisions with their texts. */
export interface Model {
	/** Name → type; undefined where rules have no such type. */
	readonly inputs: ReadonlyMap<string, TckType | undefined>;
	readonly decisions: ReadonlyMap<string, Decision>;
}

interface Decision {
	/** The element that says how it decides. */
	readonly logic: string;
	readonly text?: string;
	readonly needsOthers: boolean;
}

export function readModel(text: string | undefined): Model | undefined {
	const root = text === undefined ? undefined : rootOf(text);
	if (!root) return undefined;
	const types = new Map(
		children(root, "itemDefinition").map((item) => [item.getAttribute("name") ?? "", item]),
	);
	return {
		inputs: new Map(
			children(root, "inputData").map((input) => [
				input.getAttribute("name") ?? "",
				typeNamed(child(input, "variable")?.getAttribute("typeRef") ?? "", types),
			]),
		),
		decisions: new Map(
			children(root, "decision").map((decision) => [
				decision.getAttribute("name") ?? "",
				readDecision(decision),
			]),
		),
	};
}

const AROUND = new Set([
	"description",
	"question",
	"allowedAnswers",
	"variable",
	"informationRequirement",
	"knowledgeRequirement",
	"authorityRequirement",
	"extensionElements",
	"supportedObjective",
]);

function readDecision(decision: Element): Decision {
	const logic = children(decision).find(({ localName }) => !AROUND.has(localName ?? ""));
	const required = children(decision, "informationRequirement");
	const text =
		logic?.localName === "literalExpression" ? child(logic, "text")?.textContent : undefined;
	return {
		logic: logic?.localName ?? "nothing",
		...(text != null && { text: text.trim() }),
		needsOthers:
			required.some((one) => child(one, "requiredDecision") !== undefined) ||
			children(decision, "knowledgeRequirement").length > 0,
	};
}

const PLAIN: Readonly<Record<string, TckType>> = {
	boolean: "yes_no",
	number: "number",
	string: "text",
	date: "date",
	time: "time",
	dateTime: "moment",
	"date and time": "moment",
};

function typeNamed(
	name: string,
	types: ReadonlyMap<string, Element>,
	depth = 0,
): TckType | undefined {
	const bare = name.replace(/^\w+:/, "");
	const item = types.get(bare);
	if (!item || depth > 5) return PLAIN[bare];
	const members = children(item, "itemComponent");
	const one: TckType | undefined =
		members.length > 0
			? Object.fromEntries(
					members.flatMap((member) => {
						const type = typeNamed(
							child(member, "typeRef")?.textContent?.trim() ?? "",
							types,
							depth + 1,
						);
						return type ? [[idOf(member.getAttribute("name") ?? ""), type]] : [];
					}),
				)
			: typeNamed(child(item, "typeRef")?.textContent?.trim() ?? "", types, depth + 1);
	return one && item.getAttribute("isCollection") === "true" ? { list: one } : one;
}

/** A name of a model as an id: `Monthly Salary` → `monthly_salary`. */
export function idOf(name: string): string {
	const id = name
		.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, "_")
		.replaceAll(/^_+|_+$/g, "");
	return /^[a-z]/.test(id) ? id : `n_${id}`;
}
