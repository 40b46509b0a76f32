import { DOMParser, type Element, type Node } from "@xmldom/xmldom";

export type { Element };

export function rootOf(text: string): Element | undefined {
	return new DOMParser().parseFromString(text, "text/xml").documentElement ?? undefined;
}

/** Child elements of that local name, or all. */
export function children(element: Element, name?: string): readonly Element[] {
	return [...element.childNodes].filter(
		(node: Node): node is Element =>
			node.nodeType === 1 && (name === undefined || (node as Element).localName === name),
	);
}

export function child(element: Element | undefined, name: string): Element | undefined {
	return element && children(element, name)[0];
}
