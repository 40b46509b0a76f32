import { readdirSync, readFileSync } from "node:fs";

import { applyEdit, type InputFile } from "../packages/dsl/src/index.ts";
import { IDENTITY_FIELDS } from "../packages/dsl/src/link/source.ts";

/** As many procedures as one set of shared files serves: grants name each of them, and files have a largest size. */
const PROCEDURES_A_LIBRARY = 20;

/**
 * Varied copies of a library, with so many procedures in all. A copy has other names for everything the library
 * declares, its shared files included, so that nothing which a checker remembers by its text is the same in two
 * copies. A small library is first filled up with copies of its own procedures.
 */
export function grownLibrary(base: readonly InputFile[], procedures: number): readonly InputFile[] {
	const full = filledUp(freed(base));
	const each = count(full);
	const copies = Math.ceil(procedures / each);
	const files = Array.from({ length: copies }, (_, copy) => copyOf(full, copy)).flat();
	const surplus = new Set(
		files
			.filter(({ path }) => isProcedure(path))
			.slice(procedures)
			.map(({ path }) => path.replace(/\/[^/]+$/, "/")),
	);
	return files.filter(({ path }) => ![...surplus].some((folder) => path.startsWith(folder)));
}

/**
 * Shared items that are called like a word of the language bear another name: copies could not be told apart in them,
 * nor in what they name, which is the registers and so every procedure that is granted something.
 */
function freed(base: readonly InputFile[]): readonly InputFile[] {
	const places = base
		.filter(({ path }) => isShared(path))
		.flatMap(({ path, text }) => {
			const section = /^(fields|lists|sources|registers|offices):$/m.exec(text)?.[1];
			return [...text.matchAll(BLOCK)].flatMap(([, name = ""]) =>
				section === undefined || isFree(name) ? [] : [{ path, section, name }],
			);
		});
	return places.reduce((files: readonly InputFile[], { path, section, name }) => {
		const to = `${name}_itself`;
		const intent = {
			kind: "rename_name",
			file: path,
			path: [section, name],
			to,
			together: true,
		} as const;
		const edited = applyEdit(files, intent);
		return edited.ok ? edited.files : files;
	}, base);
}

function count(files: readonly InputFile[]): number {
	return files.filter(({ path }) => isProcedure(path)).length;
}

function isProcedure(path: string): boolean {
	return path.endsWith(".procedure.yaml");
}

function folderOf(path: string): string {
	return path.slice(0, path.lastIndexOf("/"));
}

/** More procedures beside the same shared files: each folder with procedures again, under other names. */
function filledUp(base: readonly InputFile[]): readonly InputFile[] {
	const folders = new Set(
		base.filter(({ path }) => isProcedure(path)).map((f) => folderOf(f.path)),
	);
	const own = base.filter(({ path }) => folders.has(folderOf(path)));
	const times = Math.max(1, Math.round(PROCEDURES_A_LIBRARY / count(base)));
	const ids = own.flatMap(({ text }) => /^procedure: (\w+)$/m.exec(text)?.[1] ?? []);
	const shared = base
		.filter((file) => !own.includes(file))
		.flatMap(({ text }) => text.match(WORD) ?? []);
	const messages = own
		.filter(({ path }) => path.endsWith(".messages.yaml"))
		.flatMap(({ text }) => declaredIn(text));
	const kept = new Set(shared.filter((word) => ![...ids, ...messages].includes(word)));
	const names = new Set(
		own.flatMap(({ text }) => declaredIn(text)).filter((name) => isFree(name) && !kept.has(name)),
	);
	const more = Array.from({ length: times - 1 }, (_, at) =>
		own.map(({ path, text }) => ({
			path: path.replace(/([^/]+)\/([^/]+)$/, `$1_${at}/$2`),
			text: renamed(text, names, `${at}`),
		})),
	);
	return [...base.map((file) => withGrants(file, ids, times - 1)), ...more.flat()];
}

/** What a register's owner grants one procedure is granted its copies. */
function withGrants(file: InputFile, ids: readonly string[], copies: number): InputFile {
	if (!file.path.endsWith(".registers.yaml")) return file;
	const granted = ids.reduce((text, id) => {
		const block = new RegExp(`^      ${id}:\\n(?: {7,}.*\\n)+`, "gm");
		return text.replace(block, (grant) =>
			[grant, ...range(copies).map((at) => grant.replace(id, `${id}_${at}`))].join(""),
		);
	}, file.text);
	return { ...file, text: granted };
}

function range(n: number): readonly number[] {
	return Array.from({ length: n }, (_, at) => at);
}

function copyOf(files: readonly InputFile[], copy: number): readonly InputFile[] {
	if (copy === 0) return files;
	const declared = new Set(files.flatMap(({ text }) => declaredIn(text)));
	const kept = keptNames(files, declared);
	const names = new Set([...declared].filter((name) => !kept.has(name)));
	const others = files.filter((file) => !isCalendarOf(file, kept));
	return others.map(({ path, text }) => ({
		path: `copy_${copy}/${path}`,
		text: renamed(isShared(path) ? without(text, kept) : text, names, `c${copy}`),
	}));
}

/** A calendar called like a language, `fr`, serves all copies. */
function isCalendarOf({ path, text }: InputFile, names: ReadonlySet<string>): boolean {
	if (!path.endsWith(".calendar.yaml")) return false;
	return names.has(/^calendar: (\w+)$/m.exec(text)?.[1] ?? "");
}

function isShared(path: string): boolean {
	return /\.(fields|codes|law|registers|offices)\.yaml$/.test(path);
}

/**
 * Names that stay: words of the language, which cannot be told from names, and what shared items of such a name name.
 * The first copy's items of these names serve all copies.
 */
function keptNames(
	files: readonly InputFile[],
	declared: ReadonlySet<string>,
): ReadonlySet<string> {
	const kept = new Set([...declared].filter((name) => !isFree(name)));
	const blocks = files
		.filter(({ path }) => isShared(path))
		.flatMap(({ text }) => [...text.matchAll(BLOCK)]);
	for (let before = -1; before !== kept.size; ) {
		before = kept.size;
		for (const [block, name = ""] of blocks)
			if (kept.has(name))
				for (const word of block.match(WORD) ?? []) if (declared.has(word)) kept.add(word);
	}
	return kept;
}

const WORD = /[a-z][a-z0-9_]*/g;
/** No part of a longer one with a hyphen, such as `address-line1` of HTML: ids have none. */
const FREE_WORD = /(?<![\w-])[a-z][a-z0-9_]*(?![\w-])/g;
/** An item of the first level with all its lines. */
const BLOCK = /^ {2}([a-z][a-z0-9_]*):.*\n(?:(?: {3,}.*)?\n)*/gm;

function without(text: string, names: ReadonlySet<string>): string {
	return text.replace(BLOCK, (block, name) => (names.has(name) ? "" : block));
}

/** Names after which a file is called, and those of its first level. */
function declaredIn(text: string): readonly string[] {
	const files = text.matchAll(/^(?:procedure|part|calendar|overlay): ([a-z][a-z0-9_]*)$/gm);
	const items = text.matchAll(/^ {2}([a-z][a-z0-9_]*):/gm);
	return [...files, ...items].flatMap(([, name]) => name ?? []);
}

function renamed(text: string, names: ReadonlySet<string>, suffix: string): string {
	return text.replace(FREE_WORD, (word) => (names.has(word) ? `${word}_${suffix}` : word));
}

/** Words that mean something to the language cannot be told from names. */
function isFree(name: string): boolean {
	return !VOCABULARY.has(name);
}

const SCHEMAS = "packages/dsl/schemas";
const RULE_WORDS =
	"case identity today now this outer step clocks fees procedure source given late receiving paid";
const LANGUAGES = "vi en ar fr es";
const VOCABULARY: ReadonlySet<string> = new Set([
	...readdirSync(SCHEMAS)
		.filter((name) => name.endsWith(".json"))
		.flatMap((name) => wordsOf(JSON.parse(readFileSync(`${SCHEMAS}/${name}`, "utf8")))),
	...RULE_WORDS.split(" "),
	...LANGUAGES.split(" "),
	...IDENTITY_FIELDS,
]);

/** Keys, and words that stand for themselves; descriptions and examples hold names. */
function wordsOf(schema: unknown): readonly string[] {
	if (typeof schema === "string") return schema.match(WORD) ?? [];
	if (Array.isArray(schema)) return schema.flatMap(wordsOf);
	if (typeof schema !== "object" || schema === null) return [];
	return Object.entries(schema).flatMap(([key, inner]) =>
		key === "description" || key === "examples" ? [] : [key, ...wordsOf(inner)],
	);
}
