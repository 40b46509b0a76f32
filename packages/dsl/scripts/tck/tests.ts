import { idOf } from "./model.ts";
import { child, children, type Element, rootOf } from "./xml.ts";

/** One expected result: a case of the TCK asks several decisions, each counts. */
export interface TckTest {
	readonly id: string;
	readonly decision: string;
	readonly inputs: readonly { readonly name: string; readonly value: unknown }[];
	readonly expected: unknown;
	readonly isError: boolean;
}

export function readTests(text: string): { modelName: string; tests: readonly TckTest[] } {
	const root = rootOf(text);
	if (!root) return { modelName: "", tests: [] };
	return {
		modelName: child(root, "modelName")?.textContent?.trim() ?? "",
		tests: children(root, "testCase").flatMap(readCase),
	};
}

function readCase(test: Element): readonly TckTest[] {
	const inputs = children(test, "inputNode").map((node) => ({
		name: node.getAttribute("name") ?? "",
		value: readValue(node),
	}));
	return children(test, "resultNode").map((node) => {
		const expected = child(node, "expected");
		return {
			id: test.getAttribute("id") ?? "",
			decision: node.getAttribute("name") ?? "",
			inputs,
			expected: expected ? readValue(expected) : null,
			isError: node.getAttribute("errorResult") === "true",
		};
	});
}

/** As a case stores values: numbers as decimal text, a context as an object, null for nothing. */
function readValue(holder: Element): unknown {
	const list = child(holder, "list");
	if (list) return children(list, "item").map(readValue);
	const components = children(holder, "component");
	if (components.length > 0)
		return Object.fromEntries(
			components.map((one) => [idOf(one.getAttribute("name") ?? ""), readValue(one)]),
		);
	const value = child(holder, "value");
	if (!value || isNil(value)) return null;
	const text = value.textContent ?? "";
	const type = [...value.attributes].find(({ localName }) => localName === "type")?.value ?? "";
	if (type.endsWith("boolean")) return text.trim() === "true";
	if (/decimal|double|integer|int$/.test(type)) return { number: text.trim() };
	return text;
}

function isNil(value: Element): boolean {
	return [...value.attributes].some(
		({ localName, value: text }) => localName === "nil" && text === "true",
	);
}
