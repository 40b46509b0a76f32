import { posix } from "node:path";

import type { HitKind, SearchHit, SearchView } from "../api/answers.ts";
import { fold } from "../language/fold.ts";
import type { LibraryFile } from "./library-folder.ts";
import { type FileSubjects, type SubjectLine, subjectsOf } from "./subjects.ts";

const MOST_HITS = 50;
const ORDER: readonly HitKind[] = [
	"procedure",
	"step",
	"field",
	"document",
	"part",
	"role",
	"list",
	"word",
];

/** Best first: what a line is under says how near it is to a name. */
const WEIGHT: Readonly<Record<string, number>> = { title: 0, id: 1, procedure: 1, help: 2 };

interface Found {
	readonly hit: SearchHit;
	readonly weight: number;
}

/**
 * Where words stand in the library: ids, titles in any language, every text. One hit for each step, field or
 * document and file, at its best line. Case and marks do not matter.
 */
export function createSearch(): (files: readonly LibraryFile[], words: string) => SearchView {
	const known = new Map<string, { readonly hash: string; readonly subjects: FileSubjects }>();
	const read = ({ path, text, hash }: LibraryFile): FileSubjects => {
		const kept = known.get(path);
		if (kept?.hash === hash) return kept.subjects;
		const subjects = subjectsOf(path, text);
		known.set(path, { hash, subjects });
		return subjects;
	};
	return (files, words) => {
		const needle = fold(words.trim());
		if (needle.length < 2) return { hits: [], total: 0 };
		const sources = withStandards(files.map((file) => ({ path: file.path, subjects: read(file) })));
		const titles = titlesOf(sources);
		const homes = homesOf(sources);
		const found = sources.flatMap((source) => foundIn(source, needle, titles, homes));
		const sorted = found.toSorted((a, b) => rank(a) - rank(b));
		return { hits: sorted.slice(0, MOST_HITS).map(({ hit }) => hit), total: sorted.length };
	};
}

interface Source {
	readonly path: string;
	readonly subjects: FileSubjects;
}

/** A step or role that uses a standard one is found by that one's title as well, where it has none of its own. */
function withStandards(sources: readonly Source[]): readonly Source[] {
	const titles = Map.groupBy(
		sources
			.filter(isStandard)
			.flatMap(({ subjects }) => subjects.lines.filter(({ under }) => under === "title")),
		({ kind, id }) => `${kind} ${id}`,
	);
	if (titles.size === 0) return sources;
	return sources.map((source) => {
		const { lines } = source.subjects;
		const named = new Set(
			lines.flatMap(({ under, kind, id }) => (under === "title" ? [`${kind} ${id}`] : [])),
		);
		const borrowed = lines.flatMap((line) =>
			line.under === "use" && !named.has(`${line.kind} ${line.id}`)
				? (titles.get(`${line.kind} ${line.text}`) ?? []).map((title) => ({
						...title,
						id: line.id,
						line: line.line,
					}))
				: [],
		);
		if (borrowed.length === 0) return source;
		return { ...source, subjects: { ...source.subjects, lines: [...borrowed, ...lines] } };
	});
}

function isStandard({ path }: Source): boolean {
	return path.endsWith(".standard.yaml");
}

type Titles = ReadonlyMap<string, Readonly<Record<string, string>>>;

function foundIn(
	source: Source,
	needle: string,
	titles: Titles,
	homes: ReadonlyMap<string, string>,
): Found[] {
	const best = new Map<string, Found>();
	for (const line of source.subjects.lines) {
		// A dotted id is written by its last name only, at the key that declares it.
		const words = line.under === "id" ? `${line.text} ${line.id}` : line.text;
		if (!fold(words).includes(needle)) continue;
		const key = `${line.kind} ${line.id}`;
		// Whoever uses a standard item comes before the item itself.
		const weight = (WEIGHT[line.under] ?? 3) + (isStandard(source) ? 1 : 0);
		const known = best.get(key);
		if (known !== undefined && known.weight <= weight) continue;
		best.set(key, { hit: hitOf(source, line, titles, homes), weight });
	}
	return [...best.values()];
}

function hitOf(
	source: Source,
	line: SubjectLine,
	titles: Titles,
	homes: ReadonlyMap<string, string>,
): SearchHit {
	const procedure = homes.get(source.path);
	const via = procedure ?? nearest(source.path, homes);
	return {
		kind: line.kind,
		id: line.id,
		...(procedure !== undefined && { procedure }),
		...(via !== undefined && { via }),
		title: titles.get(titleKey(source, line)) ?? {},
		file: source.path,
		line: line.line,
		text: line.text.replace(/^- /, "").slice(0, 200),
		...(line.language !== undefined && { language: line.language }),
	};
}

/** Titles by subject, those of translations beside those of the file they translate. */
function titlesOf(sources: readonly Source[]): Titles {
	const titles = new Map<string, Record<string, string>>();
	for (const source of sources) {
		for (const line of source.subjects.lines) {
			if (line.under !== "title" || line.language === undefined) continue;
			const key = titleKey(source, line);
			titles.set(key, { ...titles.get(key), [line.language]: line.text });
		}
	}
	return titles;
}

function titleKey({ path, subjects }: Source, { kind, id }: SubjectLine): string {
	return `${subjects.of ?? path} ${kind} ${id}`;
}

/** File → procedure: the one it declares or translates, or the only one in its folder. */
function homesOf(sources: readonly Source[]): ReadonlyMap<string, string> {
	const declared = sources.filter(
		({ path, subjects }) => path.endsWith(".procedure.yaml") && subjects.of,
	);
	const ids = new Set(declared.map(({ subjects }) => subjects.of));
	const homes = new Map<string, string>();
	for (const { path, subjects } of sources) {
		const beside = declared.filter((each) => posix.dirname(each.path) === posix.dirname(path));
		const id = ids.has(subjects.of)
			? subjects.of
			: beside.length === 1
				? beside[0]?.subjects.of
				: undefined;
		if (id !== undefined) homes.set(path, id);
	}
	return homes;
}

/** A shared file is opened from the room of the first procedure that lies below its folder, or of any. */
function nearest(path: string, homes: ReadonlyMap<string, string>): string | undefined {
	const folder = path.slice(0, path.lastIndexOf("/") + 1);
	const below = [...homes].find(([home]) => home.startsWith(folder));
	return (below ?? [...homes][0])?.[1];
}

function rank({ hit, weight }: Found): number {
	return weight * ORDER.length + ORDER.indexOf(hit.kind);
}
