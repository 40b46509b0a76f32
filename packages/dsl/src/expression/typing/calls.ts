import type { Call, Expression, Path } from "../ast.ts";
import { printRule } from "../print.ts";
import { implies } from "../proof/imply.ts";
import { FUNCTION_NAMES, isLiteralText, SIGNATURES, type Signature } from "../signatures.ts";
import { ANY, type Named, nameOf, type RuleType } from "../types.ts";
import { isCode } from "./comparisons.ts";
import { type Place, report, said, type Typing, unknownName } from "./typing.ts";

/** A call of a function: that there is one, how many arguments it takes, and of which types. */
export function callType(tree: Call, place: Place, typing: Typing): RuleType {
	const signature = SIGNATURES.get(tree.name);
	const types = tree.args.map((arg) => typing.typeOf(arg, place));
	if (!signature) {
		report(typing, "function_unknown", nameIn(tree), unknownName(tree.name, FUNCTION_NAMES));
		return ANY;
	}
	if (types.length !== signature.takes.length) {
		report(typing, "argument_count", tree, {
			function: tree.name,
			expected: signature.takes.length,
			found: types.length,
		});
		return signature.gives(types);
	}
	checkArguments(tree, types, signature, typing);
	if (signature.mayBeMissing && !typing.mayBeAbsent && !isFilled(tree, place, typing))
		report(typing, "maybe_absent", tree, { name: printRule(tree) });
	return signature.gives(types);
}

function checkArguments(
	tree: Call,
	types: readonly RuleType[],
	{ takes }: Signature,
	typing: Typing,
): void {
	for (const [index, parameter] of takes.entries()) {
		const arg = tree.args[index];
		const type = types[index];
		if (!arg || !type) continue;
		const values = {
			function: tree.name,
			position: index + 1,
			expected: parameter.name,
			name: said(arg),
			found: nameOf(type),
		};
		if (!parameter.accepts(type, types)) report(typing, "argument_type", arg, values);
		else if (parameter.literal && !isLiteralText(arg))
			report(typing, "literal_expected", arg, { function: tree.name });
	}
	const [set, code] = [types[0], tree.args[1]];
	if (tree.name === "has" && code && set?.kind === "choices")
		isCode(code, { ...set, kind: "choice" }, typing);
}

/** The list is known to have an item, so the least and the most of it are there, and it can be divided by their count. */
export function isFilled(tree: Call, { facts }: Place, typing: Typing): boolean {
	return listsIn(tree.args[0], typing).some((list) => {
		if (list.op === "path" && isPositive(list, typing)) return true;
		const count: Expression = { op: "call", name: "count", args: [list] };
		return implies(
			facts.known,
			{ op: ">", left: count, right: { op: "literal", type: "whole", value: "0" } },
			typing.env,
		);
	});
}

/** The list itself, and the list whose items' member it is. A member that may be left empty may be empty in all. */
function listsIn(list: Expression | undefined, typing: Typing): readonly Expression[] {
	// What is returned of each item is there, or it was reported: so there is as much of it as there are items.
	if (list?.op === "for" && !typing.mayBeAbsent) return [list, ...listsIn(list.list, typing)];
	if (list?.op !== "path") return list ? [list] : [];
	const named = typing.env.resolve(list.path);
	if ("unknown" in named || mayBeEmptyInAll(named)) return [list];
	return list.path.map((_name, index) => ({ ...list, path: list.path.slice(0, index + 1) }));
}

function mayBeEmptyInAll({ item, presentWhen }: Named): boolean {
	if (item === undefined) return false;
	return item.optional === true || item.presentWhen.length > presentWhen.length;
}

function isPositive({ path }: Path, { env }: Typing): boolean {
	const named = env.resolve(path);
	return !("unknown" in named) && named.positive === true;
}

function nameIn(tree: Call): Call {
	const start = tree.at?.[0] ?? 0;
	return { ...tree, at: [start, start + tree.name.length] };
}
