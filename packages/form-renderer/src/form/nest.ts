import type { DataPath, Definition, Field } from "@onedoor/dsl/bundle";

import type { Block } from "./plan.ts";

/** So many codes are shown as a group of radios, under which further questions can stand. */
const RADIOS = 7;

/**
 * A question that only one answer of the question before it brings up stands under that answer: "By post" and then the
 * address. Everything else keeps its place.
 */
export function nested(definition: Definition, blocks: readonly Block[]): readonly Block[] {
	const result: Block[] = [];
	for (const block of blocks) {
		const before = result.at(-1);
		const field = fieldOf(block);
		if (field && before?.kind === "question" && isRadio(definition, before.field)) {
			const code = codeAsked(field, before.field.path);
			if (code !== undefined) {
				const under = { code, blocks: [...(before.under?.blocks ?? []), block] };
				result[result.length - 1] = { ...before, under };
				continue;
			}
		}
		result.push(block);
	}
	return result;
}

function fieldOf(block: Block): Field | undefined {
	return block.kind === "question" || block.kind === "group" ? block.field : undefined;
}

function isRadio(definition: Definition, field: Field): boolean {
	const list = field.as === "choice" && field.list ? definition.lists[field.list] : undefined;
	return list !== undefined && Object.keys(list.codes).length <= RADIOS;
}

/** The code for which the field appears, if its rule says nothing else than `<path> = "<code>"`. */
function codeAsked(field: Field, path: DataPath): string | undefined {
	const tree = field.when?.tree;
	if (tree?.op !== "=" || tree.left.op !== "path" || tree.right.op !== "literal") return undefined;
	return resolved(field, tree.left.path) === path ? String(tree.right.value) : undefined;
}

/** `this` is the group the field stands in. */
function resolved(field: Field, path: readonly string[]): DataPath {
	const [first, ...rest] = path;
	if (first !== "this") return path.join(".");
	return [...field.path.split(".").slice(0, -1), ...rest].join(".");
}
