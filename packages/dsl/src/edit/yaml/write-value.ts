import { isList, type YamlValue } from "./meaning.ts";
import { safeScalar } from "./scalar-text.ts";

/** How a file lays things out, as far as it can be seen. */
export interface Layout {
	/** Spaces a level. */
	readonly step: string;
	/** Are lists indented under their key? */
	readonly listsIndented: boolean;
	readonly eol: string;
	readonly untyped?: boolean;
	/** No block texts: where what follows would become part of them. */
	readonly quoted?: boolean;
}

/** A value inside brackets. */
export function flowText(value: YamlValue, layout: Layout): string {
	if (value === null || typeof value !== "object")
		return safeScalar(value, { flow: true, eol: layout.eol, ...untyped(layout) });
	if (isList(value)) return `[${value.map((item) => flowText(item, layout)).join(", ")}]`;
	const entries = Object.entries(value).map(
		([key, inner]) => `${keyText(key, true, layout)}: ${flowText(inner, layout)}`,
	);
	return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

export function keyText(key: string, flow: boolean, layout: Layout): string {
	return safeScalar(key, { flow, key: true, eol: layout.eol, ...untyped(layout) });
}

/** `key: value` as lines, the first without its indent; `indent` is that of the key. */
export function entryLines(
	key: string,
	value: YamlValue,
	indent: string,
	layout: Layout,
): readonly string[] {
	return behind(`${keyText(key, false, layout)}:`, value, indent, layout);
}

/** `- value` as lines. */
export function itemLines(value: YamlValue, indent: string, layout: Layout): readonly string[] {
	const inner = `${indent}  `;
	if (value !== null && typeof value === "object" && size(value) > 0) {
		const [first = "", ...more] = blockLines(value, inner, layout);
		return [`- ${first}`, ...more];
	}
	return behind("-", value, indent, layout);
}

/** A map or list as lines, the first without its indent. */
export function blockLines(value: YamlValue, indent: string, layout: Layout): readonly string[] {
	const lines = isListValue(value)
		? value.map((item) => itemLines(item, indent, layout))
		: Object.entries(value as Readonly<Record<string, YamlValue>>).map(([key, inner]) =>
				entryLines(key, inner, indent, layout),
			);
	return lines.flatMap(([first = "", ...more], index) => [
		index === 0 ? first : indent + first,
		...more,
	]);
}

/** What stands behind a colon or a dash, on its line and below. */
export function behind(
	head: string,
	value: YamlValue,
	indent: string,
	layout: Layout,
): readonly string[] {
	if (value === null) return [head];
	if (typeof value !== "object") {
		const block = { indent: indent + layout.step, deeper: layout.step.length };
		const text = safeScalar(value, {
			flow: false,
			eol: "\n",
			...(!layout.quoted && { block }),
			...untyped(layout),
		});
		const [first = "", ...more] = text.split("\n");
		return [`${head} ${first}`, ...more];
	}
	if (size(value) === 0) return [`${head} ${isListValue(value) ? "[]" : "{}"}`];
	const inner = innerIndent(value, indent, layout);
	const [first = "", ...more] = blockLines(value, inner, layout);
	return [head, inner + first, ...more];
}

export function innerIndent(value: YamlValue, indent: string, layout: Layout): string {
	return isListValue(value) && !layout.listsIndented ? indent : indent + layout.step;
}

function size(value: object): number {
	return Array.isArray(value) ? value.length : Object.keys(value).length;
}

function isListValue(value: YamlValue): value is readonly YamlValue[] {
	return value !== null && typeof value === "object" && isList(value);
}

function untyped(layout: Layout): { readonly untyped?: true } {
	return layout.untyped ? { untyped: true } : {};
}
