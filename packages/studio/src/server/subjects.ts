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
]);
const STEP_INSIDE = new Set(["branches", "steps"]);
const KIND_OF: Readonly<Record<string, HitKind>> = {
	steps: "step",
	data: "field",
	fields: "field",
	documents: "document",
	roles: "role",
	lists: "list",
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
	const subject = subjectAt(key.path, whole);
	const isOwnKey =
		key.isKey && subject.id.split(".").at(-1) === last && subject.kind !== whole.kind;
	const under = isOwnKey ? "id" : language === undefined ? last : owner;
	const text = isOwnKey || key.value === "" ? last : key.value;
	return [{ ...subject, line: key.line, text, under, ...(language && { language }) }];
}

/** `data.child.full_name.title: …` under `texts`. */
function translated(
	key: KeyLine,
	whole: Subject,
	language: string | undefined,
): readonly SubjectLine[] {
	const [top, dotted] = key.path;
	if (top !== "texts" || dotted === undefined || key.value === "") return [];
	const names = dotted.split(".");
	const under = names.at(-1) ?? "";
	const around = names.slice(0, -1);
	// A translation names a member without the word `group` between: `child.full_name`.
	const subject =
		around[0] === "data" || around[0] === "fields"
			? ({ kind: "field", id: around.slice(1).join(".") } as const)
			: subjectAt(around, whole);
	return [{ ...subject, line: key.line, text: key.value, under, ...(language && { language }) }];
}

function subjectAt(path: readonly string[], whole: Subject): Subject {
	const [section = "", ...rest] = path;
	const kind = KIND_OF[section];
	const [first] = rest;
	if (kind === undefined || first === undefined) return sectionOf(section, first, whole);
	if (kind === "step") return { kind, id: innerStep(rest) };
	if (kind === "field") return { kind, id: innerField(rest) };
	return { kind, id: first };
}

/** What has no kind of its own is words of the whole: its title and help are the whole itself. */
function sectionOf(section: string, name: string | undefined, whole: Subject): Subject {
	if (["procedure", "part", "title", "help", "code", ""].includes(section)) return whole;
	return { kind: "word", id: name === undefined ? section : `${section}.${name}` };
}

/** `lookups.branches.parents_lookup.title` → `parents_lookup`. */
function innerStep([id = "", inside, ...rest]: readonly string[]): string {
	return inside !== undefined && STEP_INSIDE.has(inside) && rest.length > 0 ? innerStep(rest) : id;
}

/** `child.group.full_name.title` → `child.full_name`. */
function innerField([id = "", inside, ...rest]: readonly string[]): string {
	if (inside === "group" && rest.length > 0) return `${id}.${innerField(rest)}`;
	return id;
}
