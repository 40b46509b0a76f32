import type { HitKind } from "../api/answers.ts";
import { type KeyLine, keyLines } from "../language/key-lines.ts";

/** What a line of a library file is about: the step, the field, the document it stands in. */
export interface Subject {
	readonly kind: HitKind;
	readonly id: string;
}

/** One line that can be found. */
export interface SubjectLine extends Subject {
	readonly line: number;
	readonly text: string;
	/** The key that holds the text: `title`, `help`, `say`; the subject's own id stands under `id`. */
	readonly under: string;
	readonly language?: string;
	/** Keys of the subject in its file; none for the whole, and in a translation. */
	readonly path: readonly string[];
}

export interface FileSubjects {
	/** Id of the procedure or part the file declares or translates. */
	readonly of?: string;
	readonly declares: boolean;
	readonly lines: readonly SubjectLine[];
}

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;
/** Keys whose value is a text by language. */
const WORDS = new Set([
	"title",
	"help",
	"say",
	"because",
	"before",
	"during",
	"after",
	"subject",
	"body",
	"sms",
	"also_called",
]);
const STEP_INSIDE = new Set(["branches", "steps"]);
const FIELD_INSIDE = new Set(["group"]);
const WHOLE = new Set([
	"",
	"procedure",
	"part",
	"title",
	"help",
	"also_called",
	"code",
	"guidance",
]);
const KIND_OF: Readonly<Record<string, HitKind>> = {
	steps: "step",
	data: "field",
	fields: "field",
	documents: "document",
	roles: "role",
	lists: "list",
	registers: "register",
	messages: "message",
};

/** Reads a file's lines as subjects. A text that is broken still answers, as far as its indentation goes. */
export function subjectsOf(path: string, text: string): FileSubjects {
	const keys = keyLines(text);
	const top = (key: string) =>
		keys.find((each) => each.path.length === 1 && each.path[0] === key)?.value;
	const of = top("procedure") ?? top("part") ?? top("texts_for");
	const isTranslation = path.endsWith(".texts.yaml");
	const main: HitKind = path.endsWith(".part.yaml") ? "part" : "procedure";
	const language = isTranslation ? top("language") : undefined;
	const read = isTranslation ? translated : written;
	return {
		...(of !== undefined && { of }),
		declares: top("procedure") !== undefined || top("part") !== undefined,
		lines: keys.flatMap((each) => read(each, { kind: main, id: of ?? path }, language)),
	};
}

function written(key: KeyLine, whole: Subject): readonly SubjectLine[] {
	const last = key.path.at(-1) ?? "";
	const owner = key.path.at(-2) ?? "";
	const language = WORDS.has(owner) && LANGUAGE.test(last) ? last : undefined;
	const { kind, id, depth } = subjectAt(key.path, whole);
	const isOwnKey = key.isKey && depth > 0 && key.path.length === depth;
	const isTitle = owner === "title" && language !== undefined && key.path.length === depth + 2;
	const under = isOwnKey
		? "id"
		: isTitle
			? "title"
			: nearest(language === undefined ? last : owner);
	const text = isOwnKey || key.value === "" ? last : key.value;
	const path = key.path.slice(0, depth);
	return [{ kind, id, line: key.line, text, under, path, ...(language && { language }) }];
}

/** `data.child.full_name.title: …` under `texts`: a member is named without the word `group` between. */
function translated(
	key: KeyLine,
	whole: Subject,
	language: string | undefined,
): readonly SubjectLine[] {
	const [top, dotted] = key.path;
	if (top !== "texts" || dotted === undefined || key.value === "") return [];
	const names = dotted.split(".");
	const last = names.at(-1) ?? "";
	const around = names.slice(0, -1);
	const isField = around[0] === "data" || around[0] === "fields";
	const { kind, id, depth } = isField
		? { kind: "field" as const, id: around.slice(1).join("."), depth: around.length }
		: subjectAt(around, whole);
	const under = last === "title" && around.length === depth ? "title" : nearest(last);
	return [
		{ kind, id, line: key.line, text: key.value, under, path: [], ...(language && { language }) },
	];
}

/** A title of something inside a subject is one of its texts, not its name. */
function nearest(key: string): string {
	return key === "title" ? "text" : key;
}

/** `depth`: how many keys of the path name the subject. */
function subjectAt(path: readonly string[], whole: Subject): Subject & { readonly depth: number } {
	const [section = "", ...rest] = path;
	const kind = KIND_OF[section];
	const [first] = rest;
	if (kind === undefined || first === undefined) return sectionOf(section, first, whole);
	if (kind !== "step" && kind !== "field") return { kind, id: first, depth: 2 };
	const inner = kind === "step" ? innermost(rest, STEP_INSIDE) : innermost(rest, FIELD_INSIDE);
	const id = kind === "step" ? inner.names.at(-1) : inner.names.join(".");
	return { kind, id: id ?? first, depth: inner.depth + 1 };
}

/** What has no kind of its own is words of the whole: its title and help are the whole itself. */
function sectionOf(
	section: string,
	name: string | undefined,
	whole: Subject,
): Subject & { readonly depth: number } {
	if (WHOLE.has(section)) return { ...whole, depth: 0 };
	return { kind: "word", id: name === undefined ? section : `${section}.${name}`, depth: 2 };
}

/** `lookups.branches.parents_lookup.title` → both steps; `child.group.full_name.title` → both fields. */
function innermost(
	path: readonly string[],
	inside: ReadonlySet<string>,
): { readonly names: readonly string[]; readonly depth: number } {
	const names = path.slice(0, 1);
	let depth = 1;
	while (inside.has(path[depth] ?? "") && path[depth + 1] !== undefined) {
		names.push(path[depth + 1] ?? "");
		depth += 2;
	}
	return { names, depth };
}
