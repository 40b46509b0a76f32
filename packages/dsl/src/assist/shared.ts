import type { DataPath, Definition, Field } from "../bundle/index.ts";
import { saidBy } from "../edit/said-by.ts";
import type { YamlValue } from "../edit/yaml/meaning.ts";
import { fieldAt } from "../form/asked.ts";
import type { Words } from "../model/form.ts";
import { type Node, valueAt } from "../syntax/nodes.ts";
import { type Declaration, type NameKind, placeKey } from "../uses/declaration.ts";
import { textAt } from "../uses/name-book.ts";
import type { Use } from "../uses/uses.ts";
import type { AssistLibrary } from "./library.ts";
import { type RemovalUser, userOf } from "./removal.ts";
import { itemAround, TELLS } from "./senders.ts";
import { titleOf } from "./titles.ts";

/** What procedures share, each with a page of its own. */
export type SharedKind = "field" | "register" | "list" | "part";

/** One of them: what it is called, who decides on it, and how many procedures a change of it would change. */
export interface SharedItem {
	readonly kind: SharedKind;
	readonly file: string;
	/** Keys from the root of its file; none for a part, which is the whole of its own. */
	readonly path: readonly string[];
	readonly id: string;
	readonly title?: Words;
	/** Of a field: what `as` says, or `group`. */
	readonly type?: string;
	/** Of a register, and of a list that a register keeps. */
	readonly owner?: { readonly id: string; readonly title?: Words };
	/** Procedures that use it, themselves or by something shared that does. */
	readonly procedures: number;
}

/** A place that uses something shared, and what for. */
export interface SharedUser extends RemovalUser {
	/**
	 * `asked`: a form asks for the field. `read`: a procedure has it from elsewhere. `used`: a procedure uses it, whatever
	 * it is. `given`: a register gives it. `shared`: another shared thing has it.
	 */
	readonly how: "asked" | "read" | "used" | "given" | "shared";
}

/** One of them, with everything that uses it. */
export interface SharedView extends SharedItem {
	/** Places in procedures, parts, registers and the catalogue itself, by file and place. */
	readonly users: readonly SharedUser[];
	/** The procedures among them. */
	readonly usedBy: readonly { readonly id: string; readonly title?: Words }[];
	/** All that a field says, as a field of one's own would. Left out where that reads what only stands around it here. */
	readonly copy?: Readonly<Record<string, YamlValue>>;
}

/** Everything of a kind that is shared, in the order of files and places. */
export function sharedItems(library: AssistLibrary, kind: SharedKind): readonly SharedItem[] {
	return declared(library, kind).map((declaration) => {
		const { users, usedBy, copy, ...item } = sharedOf(library, kind, declaration);
		return item;
	});
}

/** What a change of one of them would change. Undefined where there is no such thing. */
export function sharedItem(
	library: AssistLibrary,
	kind: SharedKind,
	id: string,
): SharedView | undefined {
	const declaration = declared(library, kind).find(({ name }) => name === id);
	if (declaration === undefined) return undefined;
	const shared = sharedOf(library, kind, declaration);
	return {
		...shared,
		users: shared.users.map((user) => ({ ...user, how: howUsed(library, user, kind, id) })),
	};
}

const NAMED: Readonly<Record<SharedKind, NameKind>> = {
	field: "catalogue_field",
	register: "register",
	list: "list",
	part: "part",
};

function howUsed(
	library: AssistLibrary,
	{ file, path }: RemovalUser,
	kind: SharedKind,
	id: string,
): SharedUser["how"] {
	const where = library.files.get(file)?.file.kind;
	if (where === "registers") return "given";
	if (where !== "procedure") return "shared";
	if (kind !== "field") return "used";
	const definition = library.linked(file)[0]?.definition;
	const place = dataPathAt(path);
	if (definition === undefined || place === undefined) return "read";
	const around = fieldAt(definition, place);
	const members = around ? withMembers(around).filter(({ uses }) => uses === id) : [];
	const fields = members.length > 0 ? members : around ? [around] : [];
	const asks = asksIn(definition);
	const isAsked = ({ path: own, fetch }: Field) =>
		fetch === undefined &&
		asks.some((ask) => ask === own || own.startsWith(`${ask}.`) || ask.startsWith(`${own}.`));
	return fields.some(isAsked) ? "asked" : "read";
}

/** `data/child/group/name/use` → `child.name` */
function dataPathAt([section, ...keys]: readonly string[]): DataPath | undefined {
	if (section !== "data") return undefined;
	const names = keys.slice(0, 1);
	for (let at = 1; keys[at] === "group" && keys[at + 1] !== undefined; at += 2)
		names.push(keys[at + 1] ?? "");
	return names.length === 0 ? undefined : names.join(".");
}

function withMembers(field: Field): readonly Field[] {
	return [field, ...Object.values(field.group ?? {}).flatMap(withMembers)];
}

/** All that forms and outcomes ask, wherever it is asked. */
function asksIn({ steps }: Definition): readonly DataPath[] {
	return Object.values(steps).flatMap((step) => [
		...(step.does === "fill_in" ? step.pages.flatMap(({ ask }) => ask) : []),
		...(step.does === "decide" ? step.ask : []),
		...("outcomes" in step ? step.outcomes.flatMap(({ ask }) => ask) : []),
	]);
}

function declared(library: AssistLibrary, kind: SharedKind): readonly Declaration[] {
	return library.uses().declarations.filter((one) => one.kind === NAMED[kind]);
}

/** What is used, without what for: for that each procedure has to be linked. */
type Counted = Omit<SharedView, "users"> & { readonly users: readonly RemovalUser[] };

function sharedOf(library: AssistLibrary, kind: SharedKind, declaration: Declaration): Counted {
	const { key, value, name } = declaration;
	const title = titleOf(library, declaration);
	const as = valueAt(value, "as");
	const type =
		kind !== "field"
			? ""
			: as?.kind === "scalar"
				? as.text
				: valueAt(value, "group")
					? "group"
					: "";
	const owner = ownerOf(library, kind, declaration);
	const users = usersThrough(library, kind, declaration).map((use) => userOf(library, use));
	const usedBy = new Map(
		users.flatMap(({ file: path, owner }) =>
			owner && path.endsWith(".procedure.yaml") ? [[owner.id, owner] as const] : [],
		),
	);
	const copy = kind === "field" ? copyOf(value) : undefined;
	return {
		kind,
		file: key.file.path,
		path: kind === "part" ? [] : key.path,
		id: name,
		...(title !== undefined && { title }),
		...(type !== "" && { type }),
		...(owner && { owner }),
		procedures: usedBy.size,
		users,
		usedBy: [...usedBy.values()],
		...(copy && { copy }),
	};
}

/** Whoever uses what has it uses it as well: a change of a member reaches all who use its group. */
function usersThrough(
	library: AssistLibrary,
	kind: SharedKind,
	declaration: Declaration,
): readonly Use[] {
	const uses = library.uses();
	const reached = new Map([[placeKey(declaration), declaration]]);
	const found = new Map<string, Use>();
	for (const one of reached.values())
		for (const use of uses.usesOf(one)) {
			const { file, start } = use.node;
			if (use.implied || TELLS.test(file.path)) continue;
			found.set(`${file.path}:${start}`, use);
			const through = holderOf(library, kind, use);
			if (through) reached.set(placeKey(through), through);
		}
	return [...found.values()];
}

/**
 * The shared thing that a use stands in, where its users have what it uses: a field of the catalogue, a standard item, a
 * part. What a part needs, each procedure has for itself.
 */
function holderOf(library: AssistLibrary, kind: SharedKind, use: Use): Declaration | undefined {
	const { file } = use.node;
	const root = library.files.get(file.path)?.root;
	if (root === undefined) return undefined;
	if (file.kind === "fields") return itemAround(library, root, use);
	if (kind === "field") return undefined;
	if (file.kind === "standard") return itemAround(library, root, use);
	if (file.kind !== "part" || use.path[0] === "needs") return undefined;
	return library.book.shared("part", textAt(root, "part") ?? "")[0];
}

/** An owner is called as the office of that id. */
function ownerOf(
	library: AssistLibrary,
	kind: SharedKind,
	declaration: Declaration,
): SharedItem["owner"] {
	const { book } = library;
	const register = kind === "list" ? keeperOf(library, declaration) : declaration;
	const id =
		kind === "part" || kind === "field" ? undefined : register && textAt(register.value, "owner");
	if (id === undefined) return undefined;
	const [office] = book.shared("office_kind", id);
	const title = office && titleOf(library, office);
	return { id, ...(title !== undefined && { title }) };
}

/** The register that a list says it is from, or that says it keeps the list. */
function keeperOf(library: AssistLibrary, list: Declaration): Declaration | undefined {
	const from = textAt(list.value, "from_register")?.split(".")[0];
	const keeping = library
		.uses()
		.usesOf(list)
		.find(({ node }) => node.file.kind === "registers")?.path[1];
	return library.book.shared("register", from ?? keeping ?? "")[0];
}

function copyOf(node: Node): SharedView["copy"] {
	const { file, start, end } = node;
	if (valueAt(node, "like") || AROUND.test(file.text.slice(start, end))) return undefined;
	const said = saidBy(node);
	return typeof said === "object" && said !== null && !Array.isArray(said)
		? (said as Readonly<Record<string, YamlValue>>)
		: undefined;
}

/** Values around it, which a field elsewhere has not. */
const AROUND = /\b(?:this|outer)\./;
