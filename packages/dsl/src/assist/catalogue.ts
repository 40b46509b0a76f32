import type { DataPath, Definition, Field } from "../bundle/index.ts";
import { saidBy } from "../edit/said-by.ts";
import type { YamlValue } from "../edit/yaml/meaning.ts";
import { fieldAt } from "../form/asked.ts";
import type { Words } from "../model/form.ts";
import { type Node, valueAt } from "../syntax/nodes.ts";
import type { Declaration } from "../uses/declaration.ts";
import type { Use } from "../uses/uses.ts";
import type { AssistLibrary } from "./library.ts";
import { nodeAt } from "./place.ts";
import { type RemovalUser, userOf } from "./removal.ts";
import { titleOf } from "./titles.ts";

/** A field that procedures share: what it is called, and how many of them a change of it would change. */
export interface CatalogueField {
	readonly file: string;
	readonly id: string;
	readonly title?: Words;
	/** What `as` says, or `group`. */
	readonly type?: string;
	/** Procedures that use it, themselves or by a group of the catalogue that has it. */
	readonly procedures: number;
}

/** A place that uses a shared field, and what for. */
export interface SharedUser extends RemovalUser {
	/** `asked`: a form asks for it. `read`: a procedure has it from elsewhere. `given`: a register. `shared`: another shared thing. */
	readonly how: "asked" | "read" | "given" | "shared";
}

/** One of them, with everything that uses it. */
export interface SharedField extends CatalogueField {
	/** Places in procedures, parts, registers and the catalogue itself, by file and place. */
	readonly users: readonly SharedUser[];
	/** The procedures among them. */
	readonly usedBy: readonly { readonly id: string; readonly title?: Words }[];
	/** All it says, as a field of one's own would. Left out where that reads what only stands around it here. */
	readonly copy?: Readonly<Record<string, YamlValue>>;
}

/** Every field of the catalogue, in the order of files and places. */
export function catalogueOf(library: AssistLibrary): readonly CatalogueField[] {
	return declared(library).map((declaration) => {
		const { users, usedBy, copy, ...field } = sharedOf(library, declaration);
		return field;
	});
}

/** What a change of a catalogue field would change. Undefined where there is no such field. */
export function sharedField(library: AssistLibrary, id: string): SharedField | undefined {
	const declaration = declared(library).find(({ key }) => key.text === id);
	if (declaration === undefined) return undefined;
	const shared = sharedOf(library, declaration);
	return {
		...shared,
		users: shared.users.map((user) => ({ ...user, how: howUsed(library, user, id) })),
	};
}

function howUsed(
	library: AssistLibrary,
	{ file, path }: RemovalUser,
	id: string,
): SharedUser["how"] {
	const kind = library.files.get(file)?.file.kind;
	if (kind === "registers") return "given";
	if (kind !== "procedure") return "shared";
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

function declared(library: AssistLibrary): readonly Declaration[] {
	return library.uses().declarations.filter(({ kind }) => kind === "catalogue_field");
}

/** What is used, without what for: for that each procedure has to be linked. */
type Counted = Omit<SharedField, "users"> & { readonly users: readonly RemovalUser[] };

function sharedOf(library: AssistLibrary, declaration: Declaration): Counted {
	const { key } = declaration;
	const file = key.file.path;
	const root = library.files.get(file)?.root;
	const node = root && nodeAt(root, key.path);
	const title = titleOf(library, declaration);
	const as = node && valueAt(node, "as");
	const type = as?.kind === "scalar" ? as.text : node && valueAt(node, "group") ? "group" : "";
	const users = usersThrough(library, declaration).map((use) => userOf(library, use));
	const usedBy = new Map(
		users.flatMap(({ file: path, owner }) =>
			owner && path.endsWith(".procedure.yaml") ? [[owner.id, owner] as const] : [],
		),
	);
	const copy = node && copyOf(node);
	return {
		file,
		id: key.text,
		...(title !== undefined && { title }),
		...(type !== "" && { type }),
		procedures: usedBy.size,
		users,
		usedBy: [...usedBy.values()],
		...(copy && { copy }),
	};
}

/** Whoever uses a group of the catalogue uses its members: a change of one of them reaches all of those. */
function usersThrough(library: AssistLibrary, declaration: Declaration): readonly Use[] {
	const uses = library.uses();
	const reached = new Set([declaration.key.text]);
	const found: Use[] = [];
	for (const id of reached) {
		const one = declared(library).find(({ key }) => key.text === id);
		for (const use of one ? uses.usesOf(one) : []) {
			const { file, path } = use.node;
			if (use.implied || TELLS.test(file.path)) continue;
			found.push(use);
			if (file.kind === "fields" && path[0] === "fields" && path[1]) reached.add(path[1]);
		}
	}
	return [
		...new Map(found.map((use) => [`${use.node.file.path}:${use.node.start}`, use])).values(),
	];
}

/** Translations and stories tell of a field; no procedure asks it by them. */
const TELLS = /\.(?:texts|scenarios|simulation)\.yaml$/;

function copyOf(node: Node): SharedField["copy"] {
	const { file, start, end } = node;
	if (valueAt(node, "like") || AROUND.test(file.text.slice(start, end))) return undefined;
	const said = saidBy(node);
	return typeof said === "object" && said !== null && !Array.isArray(said)
		? (said as Readonly<Record<string, YamlValue>>)
		: undefined;
}

/** Values around it, which a field elsewhere has not. */
const AROUND = /\b(?:this|outer)\./;
