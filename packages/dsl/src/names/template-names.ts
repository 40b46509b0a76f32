import type { ScalarNode } from "../syntax/nodes.ts";
import { type At, type Resolved, resolve } from "./reach.ts";

const MENTION = /\{\{[#/]?(?:(?:if|each|else|unless)\b\s*)?([a-z][a-z0-9_.]*)?/g;

/** The paths a letter mentions. Places are offsets in the file: a block's lines are indented, its words are not broken. */
export function namesInTemplate(node: ScalarNode, at: At): readonly Resolved[] {
	const source = node.file.text.slice(node.start, node.end);
	return [...source.matchAll(MENTION)].flatMap((match) => {
		const path = match[1];
		if (path === undefined) return [];
		const start = node.start + match.index + match[0].length - path.length;
		return resolve(path, ["mention"], at).map((one) => ({
			...one,
			from: start + one.from,
			to: start + one.to,
		}));
	});
}
