import type { Finding } from "../diagnostic/finding.ts";
import type { EditIntent } from "../edit/intent.ts";
import type { Expression } from "../expression/ast.ts";
import { parseRule } from "../expression/parser.ts";
import { pathsIn } from "../expression/paths-in.ts";
import { keysAt } from "../syntax/keys-at.ts";
import type { MapNode } from "../syntax/nodes.ts";
import type { AssistLibrary } from "./library.ts";
import { nodeAt } from "./place.ts";
import type { Repair } from "./repairs.ts";

/** A value that may be absent is asked only where it is given; what must hold of it need not hold where it is not. */
export function excludeAbsent(
	{ file, values }: Finding,
	root: MapNode,
	path: readonly string[],
): readonly Repair[] {
	const node = nodeAt(root, path);
	const name = String(values.name);
	if (node?.kind !== "scalar") return [];
	const rule =
		path.at(-1) === "must" ? unlessAbsent(node.text, name) : onlyIfGiven(node.text, name);
	if (rule === undefined) return [];
	const intent = { kind: "set_value", file, path, value: rule } as const;
	return [
		{
			intent,
			likely: true,
			titles: {
				en: `ask this only where \`${name}\` is given`,
				vi: `chỉ xét điều này khi đã có \`${name}\``,
				ar: `السؤال عن هذا فقط حيث يوجد \`${name}\``,
			},
		},
	];
}

/** The edit that answers such a finding; undefined for any other, and where none is known. */
export function guardIntent(library: AssistLibrary, finding: Finding): EditIntent | undefined {
	const root = library.files.get(finding.file)?.root;
	if (root === undefined || finding.code !== "maybe_absent") return undefined;
	return excludeAbsent(finding, root, keysAt(root, finding.span.start))[0]?.intent;
}

function onlyIfGiven(rule: string, name: string): string | undefined {
	const at = askingAt(rule, name)?.at;
	return at && `${rule.slice(0, at[0])}${name} != null and ${rule.slice(at[0])}`;
}

function unlessAbsent(rule: string, name: string): string | undefined {
	const asking = askingAt(rule, name);
	if (asking === undefined) return undefined;
	const { at, isWhole } = asking;
	const test = `${name} = null or ${rule.slice(...at)}`;
	return `${rule.slice(0, at[0])}${isWhole ? test : `(${test})`}${rule.slice(at[1])}`;
}

interface Asking {
	readonly at: readonly [number, number];
	readonly isWhole: boolean;
}

/** The first part that reads a value and stands in no larger one but `and` and `or`, without a test before it. */
function askingAt(rule: string, name: string): Asking | undefined {
	const { tree } = parseRule(rule);
	const part = tree && askingIn(tree, name);
	return part?.at && { at: part.at, isWhole: part === tree };
}

function askingIn(tree: Expression, name: string): Expression | undefined {
	if (tree.op === "or")
		return tree.of.map((part) => askingIn(part, name)).find((part) => part !== undefined);
	if (tree.op === "and") {
		const tested = tree.of.findIndex((part) => isTest(part, name));
		const open = tested < 0 ? tree.of : tree.of.slice(0, tested);
		return open.map((part) => askingIn(part, name)).find((part) => part !== undefined);
	}
	const reads = pathsIn(tree).some(({ path }) => path.join(".") === name);
	return reads && ANSWERS.has(tree.op) && !isTest(tree, name) ? tree : undefined;
}

/** `x != null` */
function isTest(tree: Expression, name: string): boolean {
	return (
		(tree.op === "!=" || tree.op === "=") &&
		tree.left.op === "path" &&
		tree.left.path.join(".") === name &&
		tree.right.op === "literal" &&
		tree.right.type === "null"
	);
}

/** What is a yes or a no by itself: nothing can be joined to an amount. */
const ANSWERS: ReadonlySet<Expression["op"]> = new Set<Expression["op"]>([
	"=",
	"!=",
	"<",
	"<=",
	">",
	">=",
	"in",
	"not",
	"path",
]);
