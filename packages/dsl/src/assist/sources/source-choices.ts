import { keyBelow } from "../../edit/shape-at.ts";
import { IDENTITY_FIELDS } from "../../link/source.ts";
import type { Words } from "../../model/form.ts";
import { writtenTitle } from "../../model/written-title.ts";
import { entryOf, type MapNode, type Node, valueAt } from "../../syntax/nodes.ts";
import type { Declaration } from "../../uses/declaration.ts";
import { type NameBook, textAt } from "../../uses/name-book.ts";
import type { AssistLibrary } from "../library.ts";
import { nodeAt } from "../place.ts";
import { catalogueKind, type Fit, fieldKind, fitOf, type Named } from "./field-kind.ts";
import { mayRead } from "./grants.ts";

/** Everything that can be chosen as the source at a place, so that it is written whole. */
export interface SourceChoices {
	/** What is filled: a value, a group by its members, a paper, or the proof of a power. */
	readonly of: "field" | "group" | "paper" | "power";
	/** Those that fit: of this procedure's own country first, and those that it may read already first among them. */
	readonly registers: readonly SourceRegister[];
	/** What signing in tells: `personal_id`. */
	readonly identity: readonly { readonly field: string; readonly fit: Fit }[];
	/** Of the proof of a power: papers of the procedure. */
	readonly papers: readonly { readonly id: string; readonly title?: Words }[];
	/** Members of a group that could each have a source of their own. */
	readonly members: readonly { readonly id: string; readonly title?: Words }[];
	/** Of a field: what happens where the register is silent, and how that is written. */
	readonly silent?: {
		readonly path: readonly string[];
		readonly value?: string;
		readonly before?: string;
	};
}

export interface SourceRegister {
	readonly id: string;
	readonly title?: Words;
	readonly owner?: string;
	/** Whether it stands with the files of the same country. */
	readonly isNear: boolean;
	/** Whether it allows this procedure anything; where it does not, it is asked for with a purpose. */
	readonly hasGrant: boolean;
	readonly values: readonly SourceValue[];
}

/** A value of a record, or the record as far as it fills a group. */
export interface SourceValue {
	/** `population.person.full_name`, `population.person` */
	readonly source: string;
	readonly fit: Fit;
	readonly title?: Words;
	readonly record: { readonly id: string; readonly title?: Words };
	/** The catalogue field it is. */
	readonly is?: string;
	/** Of a record that fills a group: the members that it fills. */
	readonly fills?: readonly { readonly id: string; readonly title?: Words }[];
	/** What the register does not allow this procedure to read: `person.full_name`. */
	readonly missing: readonly string[];
	readonly keys: readonly SourceKey[];
}

/** A part of the key by which the record is found. */
export interface SourceKey {
	readonly id: string;
	readonly title?: Words;
	/** The catalogue field it is. */
	readonly is?: string;
	/** Values that can be it, best first. */
	readonly paths: readonly KeyPath[];
	/** The one that is it where nothing is said, or that alone can be it. */
	readonly preset?: string;
}

export interface KeyPath {
	/** As it is written: `citizen.personal_id`, `this.personal_id`, `identity.personal_id`. */
	readonly path: string;
	/** The same from the root of the data, where that is another one. */
	readonly full?: string;
	readonly fit: Fit;
	/** Of the value, and of the groups around it, outermost first; none for what signing in tells. */
	readonly titles: readonly Words[];
}

/**
 * @param at keys from the root of the file to the source: `data`, `phone`, `prefill`
 * @param procedure for whom registers have to allow it
 */
export function sourceChoices(
	library: AssistLibrary,
	file: string,
	at: readonly string[],
	procedure: string,
): SourceChoices | undefined {
	const root = library.files.get(file)?.root;
	const target = root && targetAt(library.book, root, at);
	if (root === undefined || target === undefined) return undefined;
	const country = file.split("/")[0];
	const registers = library.book.all
		.filter(({ kind }) => kind === "register")
		.flatMap((register) => {
			const values = valuesFor(library.book, register, target, procedure);
			if (values.length === 0) return [];
			const isNear = register.root.file.path.split("/")[0] === country;
			const rank = (isNear ? 0 : 8) + Math.min(...values.map(rankOf));
			return [{ rank, told: told(register, values, procedure, isNear) }];
		})
		.toSorted((a, b) => a.rank - b.rank);
	const { asked, of } = target;
	return {
		of,
		registers: registers.map((one) => one.told),
		identity: of === "field" ? identityFor(asked) : [],
		papers: of === "power" ? papersOf(root) : [],
		members: [...(asked?.kind.members ?? [])].map(([id, node]) => ({
			id,
			...titled(fieldKind(library.book, node).title),
		})),
		...(target.silent && { silent: target.silent }),
	};
}

interface Target {
	readonly of: SourceChoices["of"];
	/** What is filled; left out for what only has to be proved. */
	readonly asked?: Named;
	/** Values beside it, by whose number a record can be found. */
	readonly keys: readonly Candidate[];
	readonly silent?: NonNullable<SourceChoices["silent"]>;
}

interface Candidate extends Named {
	readonly path: string;
	readonly full?: string;
	readonly titles: readonly Words[];
	/** A member of the group that is filled, or of the group around the value. */
	readonly isBeside: boolean;
}

function targetAt(book: NameBook, root: MapNode, at: readonly string[]): Target | undefined {
	const [key = "", outer] = at.toReversed();
	if (key === "proved_by") return { of: "power", keys: candidates(book, root, []) };
	const inList = /^\d+$/.test(key) ? at.slice(0, -1) : at;
	if (inList.at(-1) === "satisfied_by") {
		const path = inList.slice(0, -1);
		const id = path.at(-1) ?? "";
		const kind = catalogueKind(book, textAt(nodeAt(root, path) ?? root, "kind") ?? id);
		return { of: "paper", asked: { id, kind }, keys: candidates(book, root, []) };
	}
	const isEntry = outer === "prefill";
	if (!isEntry && key !== "prefill" && key !== "fetch") return undefined;
	const path = at.slice(0, isEntry ? -2 : -1);
	const node = nodeAt(root, path);
	if (node === undefined) return undefined;
	const own = fieldKind(book, node);
	const member = isEntry ? own.members.get(key) : undefined;
	if (isEntry && member === undefined) return undefined;
	const kind = member ? fieldKind(book, member) : own;
	const id = isEntry ? key : (path.at(-1) ?? "");
	const isGroup = kind.members.size > 0;
	const silentAt = valueAt(node, "if_silent");
	const before = keyBelow(root, path, "if_silent", node);
	return {
		of: isGroup ? "group" : "field",
		asked: { id, kind },
		keys: candidates(book, root, isEntry ? [...path, "group", key] : path, isGroup),
		...(!isEntry && {
			silent: {
				path: [...path, "if_silent"],
				...(silentAt?.kind === "scalar" && { value: silentAt.text }),
				...(before !== undefined && { before }),
			},
		}),
	};
}

/** Values of the same file from which a key can be taken, those in the same group first. Of lists only the own item's. */
function candidates(
	book: NameBook,
	root: MapNode,
	path: readonly string[],
	isGroup = false,
): readonly Candidate[] {
	const around = isGroup ? path : path.at(-2) === "group" ? path.slice(0, -2) : undefined;
	const beside = around && nodeAt(root, around);
	const isCatalogue = path[0] === "fields";
	const names = around ? dataNames(around) : [];
	const isInList = around !== undefined && isMany(book, root, around);
	const self = dataNames(path).at(-1);
	const own = beside
		? [...fieldKind(book, beside).members].flatMap(([id, node]): readonly Candidate[] => {
				const kind = fieldKind(book, node);
				if ((id === self && !isGroup) || kind.members.size > 0) return [];
				const full = [...names, id].join(".");
				const isRelative = isCatalogue || isInList;
				return [
					{
						id,
						kind,
						path: isRelative ? `this.${id}` : full,
						...(isRelative && !isCatalogue && { full }),
						titles: [...titlesOn(book, root, around ?? []), ...list(kind.title)],
						isBeside: true,
					},
				];
			})
		: [];
	const taken = new Set([...own.map(({ full, path: one }) => full ?? one), names.join(".")]);
	const data = valueAt(root, "data");
	const others = data?.kind === "map" && !isCatalogue ? data.entries : [];
	return [
		...own,
		...others
			.flatMap(({ key, value }) => within(book, key.text, key.text, value, []))
			.filter((one) => !taken.has(one.path) && one.path !== dataNames(path).join(".")),
	];
}

function within(
	book: NameBook,
	id: string,
	path: string,
	node: Node,
	above: readonly Words[],
	depth = 0,
): readonly Candidate[] {
	const kind = fieldKind(book, node);
	if (kind.isMany || depth > 4) return [];
	const titles = [...above, ...list(kind.title)];
	if (kind.members.size === 0) return [{ id, kind, path, titles, isBeside: false }];
	return [...kind.members].flatMap(([member, inner]) =>
		within(book, member, `${path}.${member}`, inner, titles, depth + 1),
	);
}

/** `data`, `citizen`, `group`, `phone` → `citizen`, `phone` */
function dataNames(path: readonly string[]): readonly string[] {
	return path.filter((_key, index) => index % 2 === 1);
}

/** Whether it stands in a list: itself, or a group around it. */
function isMany(book: NameBook, root: MapNode, path: readonly string[]): boolean {
	for (let length = path.length; length >= 2; length -= 2) {
		const node = nodeAt(root, path.slice(0, length));
		if (node && fieldKind(book, node).isMany) return true;
	}
	return false;
}

function titlesOn(book: NameBook, root: MapNode, path: readonly string[]): readonly Words[] {
	const lengths = dataNames(path).map((_name, index) => (index + 1) * 2);
	return lengths.flatMap((length) => {
		const node = nodeAt(root, path.slice(0, length));
		return node ? list(fieldKind(book, node).title) : [];
	});
}

function valuesFor(
	book: NameBook,
	{ name, value }: Declaration,
	target: Target,
	procedure: string,
): readonly SourceValue[] {
	const records = valueAt(value, "records");
	const allowed = mayRead({ value }, procedure);
	const found = (records?.kind === "map" ? records.entries : []).flatMap(
		({ key, value: record }) => {
			const gives = givenBy(book, record);
			const title = writtenTitle(record);
			const about = {
				record: { id: key.text, ...titled(title) },
				keys: keysOf(book, record, gives, target),
			};
			const missing = (names: readonly string[]) =>
				names.map((one) => `${key.text}.${one}`).filter((one) => !allowed?.has(one));
			const single = gives.flatMap((one): readonly SourceValue[] => {
				const fit = fitsTarget(target, one);
				const source = `${name}.${key.text}.${one.id}`;
				const [is] = one.kind.uses;
				const own = { ...titled(one.kind.title), ...(is !== undefined && { is }) };
				return fit ? [{ source, fit, ...own, ...about, missing: missing([one.id]) }] : [];
			});
			const fills = filledBy(book, gives, target);
			if (fills.length === 0) return single;
			const whole: SourceValue = {
				source: `${name}.${key.text}`,
				fit: "same",
				...about,
				fills: fills.map(({ id, kind }) => ({ id, ...titled(kind.title) })),
				missing: missing(fills.map(({ id }) => id)),
			};
			return [whole, ...single];
		},
	);
	return found.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** What can be found comes first, then what means the same, then what may be read. */
function rankOf({ fit, missing, keys }: SourceValue): number {
	const isFound = keys.every(({ preset, paths }) => preset !== undefined || paths.length > 0);
	return (isFound ? 0 : 4) + (fit === "same" ? 0 : 2) + (missing.length === 0 ? 0 : 1);
}

function fitsTarget({ of, asked }: Target, given: Named): Fit | undefined {
	const isYes = given.kind.as === "yes_no" && !given.kind.isMany;
	const isPaper = given.kind.as === "document";
	if (of === "power") return isYes || isPaper ? "same" : undefined;
	if (asked === undefined) return undefined;
	if (of !== "paper") return fitOf(asked, given);
	if (isPaper && given.kind.uses.some((one) => asked.kind.uses.includes(one) || one === asked.id))
		return "same";
	return isYes ? "alike" : undefined;
}

/** Members of the group by what they are called; none where one of them is something else. */
function filledBy(
	book: NameBook,
	gives: readonly Named[],
	{ of, asked }: Target,
): readonly Named[] {
	if (of !== "group" || asked === undefined) return [];
	const pairs = gives.flatMap((given) => {
		const node = asked.kind.members.get(given.id);
		return node ? [{ given, kind: fieldKind(book, node) }] : [];
	});
	const isFit = pairs.every(({ given, kind }) => fitOf({ id: given.id, kind }, given) === "same");
	return isFit ? pairs.map(({ given, kind }) => ({ id: given.id, kind })) : [];
}

function givenBy(book: NameBook, record: Node): readonly Named[] {
	const gives = valueAt(record, "gives");
	return (gives?.kind === "map" ? gives.entries : []).flatMap(({ key, value }) =>
		value.kind === "scalar" ? [{ id: key.text, kind: catalogueKind(book, value.text) }] : [],
	);
}

function keysOf(
	book: NameBook,
	record: Node,
	gives: readonly Named[],
	{ keys }: Target,
): readonly SourceKey[] {
	const foundBy = valueAt(record, "found_by");
	const ids = (foundBy?.kind === "list" ? foundBy.items : []).flatMap((one) =>
		one.kind === "scalar" ? [one.text] : [],
	);
	return ids.map((id) => {
		const kind = gives.find((one) => one.id === id)?.kind ?? catalogueKind(book, id);
		const same = keys.flatMap((one) => {
			// `code` alone says nothing of whose code it is.
			const isCalledSo = one.id === id || (kind.uses.length > 0 && one.id.endsWith(`_${id}`));
			const isIt = isCalledSo || fitOf(one, { id, kind }) === "same";
			return isIt ? [{ ...one, fit: "same" as const }] : [];
		});
		// Where nothing means the same, whoever chooses may know better.
		const as = kind.as ?? "text";
		const alike = keys.filter((one) => one.kind.as === as && one.kind.list === kind.list);
		const ordered =
			same.length > 0 ? same : alike.map((one) => ({ ...one, fit: "alike" as const }));
		const beside = same.find((one) => one.isBeside && one.id === id);
		const only = beside ?? (same.length === 1 ? same[0] : undefined);
		const login = IDENTITY_FIELDS.includes(id) ? `identity.${id}` : undefined;
		const preset = only?.path ?? (same.length === 0 ? login : undefined);
		const paths = ordered.map(({ path, full, fit, titles }) => ({
			path,
			...(full !== undefined && { full }),
			fit,
			titles,
		}));
		return {
			id,
			...titled(kind.title),
			...(kind.uses[0] !== undefined && { is: kind.uses[0] }),
			paths: login ? withLogin(paths, login) : paths,
			...(preset !== undefined && { preset }),
		};
	});
}

/** Whoever signed in comes after those who are meant by name, and before what is only of the same type. */
function withLogin(paths: readonly KeyPath[], login: string): readonly KeyPath[] {
	const at = paths.findIndex(({ fit }) => fit !== "same");
	const own: KeyPath = { path: login, fit: "same", titles: [] };
	return at === -1 ? [...paths, own] : paths.toSpliced(at, 0, own);
}

/** What each value that signing in tells is, in the language's types. */
const IDENTITY_TYPES: Readonly<Record<string, readonly string[]>> = {
	personal_id: ["text"],
	full_name: ["text"],
	birth_date: ["date", "partial_date"],
	phone: ["text"],
	email: ["text"],
	organisation_code: ["text"],
	is_foreigner: ["yes_no"],
};

function identityFor(asked: Named | undefined): SourceChoices["identity"] {
	if (asked === undefined || asked.kind.isMany) return [];
	const { id, kind } = asked;
	const all = Object.entries(IDENTITY_TYPES).filter(([, types]) => types.includes(kind.as ?? ""));
	const told = all.flatMap(([field]): SourceChoices["identity"] => {
		const isIt = field === id || id.endsWith(`_${field}`) || kind.uses.includes(field);
		if (isIt) return [{ field, fit: "same" }];
		return kind.uses.length === 0 ? [{ field, fit: "alike" }] : [];
	});
	return told.toSorted((a, b) => Number(a.fit !== "same") - Number(b.fit !== "same"));
}

function papersOf(root: MapNode): SourceChoices["papers"] {
	const papers = entryOf(root, "documents")?.value;
	return (papers?.kind === "map" ? papers.entries : []).map(({ key, value }) => ({
		id: key.text,
		...titled(writtenTitle(value)),
	}));
}

function told(
	{ name, value }: Declaration,
	values: readonly SourceValue[],
	procedure: string,
	isNear: boolean,
): SourceRegister {
	const owner = textAt(value, "owner");
	return {
		id: name,
		...titled(writtenTitle(value)),
		...(owner !== undefined && { owner }),
		isNear,
		hasGrant: mayRead({ value }, procedure) !== undefined,
		values,
	};
}

function titled(title: Words | undefined): { readonly title?: Words } {
	return title === undefined ? {} : { title };
}

function list(title: Words | undefined): readonly Words[] {
	return title === undefined ? [] : [title];
}
