import { escapeXml } from "../diagram/escape.ts";

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Lines of XML; each level of nesting is one tab. */
export type Xml = readonly string[];

/** An element with elements inside it. Attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly Xml[]): Xml {
	const open = `<${[name, ...written(attributes)].join(" ")}`;
	const inside = children.flat();
	if (inside.length === 0) return [`${open}/>`];
	return [`${open}>`, ...inside.map((line) => `\t${line}`), `</${name}>`];
}

/** An element that holds text: line breaks in it become blanks, so that every line stays one. */
export function textElement(name: string, text: string, attributes: Attributes = {}): Xml {
	const open = [name, ...written(attributes)].join(" ");
	return [`<${open}>${escapeXml(text.replaceAll(/\s+/g, " ").trim())}</${name}>`];
}

function written(attributes: Attributes): readonly string[] {
	return Object.entries(attributes).flatMap(([name, value]) =>
		value === undefined ? [] : [`${name}="${escapeXml(String(value))}"`],
	);
}
