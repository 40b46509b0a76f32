import type { EditIntent, ItemKind } from "../edit/intent.ts";
import { placeOfUse, usersOf } from "../edit/users.ts";
import type { Words } from "../model/form.ts";
import type { MapNode } from "../syntax/nodes.ts";
import { textAt } from "../uses/name-book.ts";
import type { Use } from "../uses/uses.ts";
import type { AssistLibrary } from "./library.ts";
import { nodeAt } from "./place.ts";
import { titleAt } from "./titles.ts";

/** What stands in the way of taking something out, and how it can be done all the same. */
export interface Removal {
	/** Those who name it from elsewhere, in the order of files and places. */
	readonly users: readonly RemovalUser[];
	/** Others of its kind beside it, which its users could name instead. */
	readonly instead: readonly { readonly id: string; readonly title?: Words }[];
	/** Without `users` it is refused as long as there are any; a plain value has no users to be asked about. */
	readonly intent: Extract<
		EditIntent,
		{ kind: `remove_${ItemKind}` | "remove_name" | "remove_value" }
	>;
	/** Whether the intent can say what becomes of its users. */
	readonly redirects: boolean;
}

export interface RemovalUser {
	readonly file: string;
	readonly path: readonly string[];
	/** From 1. */
	readonly line: number;
	/** The procedure, part or list that its file says. */
	readonly owner?: { readonly id: string; readonly title?: Words };
	/** The item that names it: the innermost with a title of its own. */
	readonly item?: Words;
	/** The line as it is written. */
	readonly text: string;
}

/** What a removal of the item at a path would mean. Undefined where nothing stands. */
export function removalOf(
	library: AssistLibrary,
	file: string,
	path: readonly string[],
): Removal | undefined {
	const root = library.files.get(file)?.root;
	if (root === undefined || nodeAt(root, path) === undefined) return undefined;
	const place = path.join("\0");
	const uses = library.uses();
	const declaration = uses.declarations.find(
		({ key }) => key.file.path === file && key.path.join("\0") === place,
	);
	const users = declaration ? once(usersOf(uses, declaration)) : [];
	const item = itemOf(root, path);
	const isNamed = declaration !== undefined && path.length > 1;
	return {
		users: users.map((use) => userOf(library, use)),
		instead: item || isNamed ? siblings(library, root, path) : [],
		intent: item
			? { kind: `remove_${item.kind}`, file, path: item.path }
			: { kind: isNamed ? "remove_name" : "remove_value", file, path },
		redirects: item !== undefined || isNamed,
	};
}

/** Keys that hold items, and what an intent calls these. Paths of intents leave the keys between out. */
const TOP: Readonly<Record<string, ItemKind>> = {
	steps: "step",
	data: "field",
	fields: "field",
	documents: "document",
	fees: "fee",
	messages: "message",
	roles: "role",
	clocks: "clock",
	conditions: "condition",
	checks: "check",
	results: "result",
	texts: "translation",
	scenarios: "scenario",
};
const INNER: Readonly<Record<string, ItemKind>> = {
	branches: "step",
	steps: "step",
	group: "field",
	pages: "page",
	codes: "option",
	one_of: "document",
	outcomes: "outcome",
	answers: "outcome",
	exits: "outcome",
};

function itemOf(
	root: MapNode,
	path: readonly string[],
): { readonly kind: ItemKind; readonly path: string } | undefined {
	const [section = "", ...rest] = path;
	const holder = path.at(-2) ?? "";
	const isTop = path.length === 2;
	if (section === "lists" && isTop) return undefined;
	if (!Object.hasOwn(TOP, section) && section !== "lists") return undefined;
	const kind = isTop ? TOP[section] : INNER[holder];
	if (kind === undefined) return undefined;
	if (section === "texts") return { kind, path: rest.join(".") };
	// A field that is called like a housing key keeps its name: only every second word is one.
	const names = rest.filter((name, at) => at % 2 === 0 || !Object.hasOwn(INNER, name));
	return root.file.kind === undefined ? undefined : { kind, path: names.join(".") };
}

function siblings(
	library: AssistLibrary,
	root: MapNode,
	path: readonly string[],
): Removal["instead"] {
	const around = nodeAt(root, path.slice(0, -1));
	return (around?.kind === "map" ? around.entries : [])
		.filter(({ key }) => key.text !== path.at(-1))
		.map(({ key }) => {
			const title = titleAt(library, root, [...path.slice(0, -1), key.text]);
			return { id: key.text, ...(title !== undefined && { title }) };
		});
}

function once(users: readonly Use[]): readonly Use[] {
	return [
		...new Map(users.map((use) => [`${use.node.file.path}:${use.node.start}`, use])).values(),
	];
}

export function userOf(library: AssistLibrary, use: Use): RemovalUser {
	const { file, line } = placeOfUse(use);
	const root = library.files.get(file)?.root;
	const id =
		root && (textAt(root, "procedure") ?? textAt(root, "part") ?? textAt(root, "texts_for"));
	const title = root && titleAt(library, root, []);
	const item = root && innermostTitle(library, root, use.node.path);
	const whole = use.node.file.text.split("\n")[line - 1] ?? "";
	return {
		file,
		path: use.node.path,
		line,
		...(id !== undefined && { owner: { id, ...(title !== undefined && { title }) } }),
		...(item !== undefined && { item }),
		text: whole.trim(),
	};
}

function innermostTitle(
	library: AssistLibrary,
	root: MapNode,
	path: readonly string[],
): Words | undefined {
	for (let length = path.length - 1; length > 1; length--) {
		const title = titleAt(library, root, path.slice(0, length));
		if (title !== undefined) return title;
	}
	return undefined;
}
