import { TYPES_OF_KEY } from "../link/field-keys.ts";
import { type Key, keysOf, type Shape } from "../model/shape.ts";
import { stepShape } from "../model/step.ts";
import { entryOf, type MapNode, type Node, valueAt } from "../syntax/nodes.ts";
import type { Declaration } from "../uses/declaration.ts";
import { basesOf, saidBy } from "../uses/members.ts";
import type { AssistLibrary } from "./library.ts";
import { verbOf } from "./means-there.ts";
import { nodeAt } from "./place.ts";

type Keys = Readonly<Record<string, Key<unknown>>>;

/** The keys of an item. A step that uses a standard one has those of that one's verb, and says no verb of its own. */
export function keysTaken({ book }: AssistLibrary, shape: Shape<object>, node: Node): Keys {
	const keys = keysOf(shape, node);
	const isStep = shape === (stepShape as unknown as Shape<object>);
	const verb = isStep && valueAt(node, "use") ? verbOf(node, book) : undefined;
	const verbs = shape.variants?.shapes;
	const own = verb !== undefined && verbs && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
	if (own === undefined || !keys.use) return keys;
	const entries = Object.entries(own.keys as Keys).filter(([key]) => key !== "does");
	return {
		use: keys.use,
		...Object.fromEntries(entries.map(([key, row]) => [key, { ...row, required: false }])),
	};
}

/** Those of them that could be written beside what stands there: a field's by its type, one place where a form asks. */
export function keysOffered(
	{ book }: AssistLibrary,
	root: MapNode,
	path: readonly string[],
	keys: Keys,
): Keys {
	const { key, value } = entryOf(nodeAt(root, path.slice(0, -1)), path.at(-1) ?? "") ?? {};
	const declared = key && book.declaredAt(key);
	const type = declared && FIELDS.has(declared.kind) ? typeOf(declared, book) : undefined;
	const isOffered = (one: string): boolean => {
		if (one === "ask") return valueAt(value, "pages") === undefined;
		const types = Object.hasOwn(TYPES_OF_KEY, one) ? TYPES_OF_KEY[one] : undefined;
		if (type === undefined || types === undefined) return true;
		// What the catalogue has decided is only narrowed here.
		const isDecided =
			one === "list" && declared !== undefined && basesOf(book, declared).length > 0;
		return !isDecided && types.some((each) => each === type);
	};
	return Object.fromEntries(Object.entries(keys).filter(([one]) => isOffered(one)));
}

const FIELDS: ReadonlySet<string> = new Set(["field", "member", "catalogue_field"]);

function typeOf(one: Declaration, book: AssistLibrary["book"]): string | undefined {
	const as = saidBy(book, one, "as");
	if (as !== undefined) return as;
	const isGroup = [one, ...basesOf(book, one)].some(({ value }) => valueAt(value, "group"));
	if (isGroup) return "group";
	return saidBy(book, one, "list") === undefined ? undefined : "choice";
}
