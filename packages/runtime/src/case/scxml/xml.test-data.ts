import { DOMParser, type Element, type Node } from "@xmldom/xmldom";

export type { Element };

export function rootOf(text: string): Element {
	const root = new DOMParser().parseFromString(text.trim(), "text/xml").documentElement;
	if (root === null) throw new Error("a document without an element");
	return root;
}

export function children(element: Element, ...names: readonly string[]): readonly Element[] {
	return [...element.childNodes].filter(
		(node: Node): node is Element =>
			node.nodeType === 1 && (names.length === 0 || names.includes(nameOf(node))),
	);
}

/** The name without its prefix. */
export function nameOf(node: Node): string {
	return (node as Element).localName ?? node.nodeName;
}

export function attribute(element: Element, name: string): string | undefined {
	return element.getAttribute(name) ?? undefined;
}

/** The parts of an attribute that lists names. */
export function wordsIn(element: Element, name: string): readonly string[] {
	return (attribute(element, name) ?? "").split(/\s+/).filter((word) => word !== "");
}
