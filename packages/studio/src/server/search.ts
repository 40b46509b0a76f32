import { posix } from "node:path";

import type { HitGroup, HitKind, SearchHit, SearchView } from "../api/answers.ts";
import { fold } from "../language/fold.ts";
import type { LibraryFile } from "./library-folder.ts";
import { type FileSubjects, type SubjectLine, subjectsOf } from "./subjects.ts";

/** So many of a kind. */
const MOST_OF_A_KIND = 30;
/** As they are shown: procedures first, and what belongs to nothing last. */
const ORDER: readonly HitKind[] = [
	"procedure",
	"field",
	"document",
	"register",
	"step",
	"part",
	"list",
	"role",
	"message",
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
 * document and file, at its best line, kind by kind. A procedure is found as well by words that stand apart in what is
 * said of the whole of it. Case and marks do not matter.
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
		const needles = fold(words.trim()).split(/\s+/);
		if (words.trim().length < 2) return { groups: [], total: 0 };
		const sources = withStandards(files.map((file) => ({ path: file.path, subjects: read(file) })));
		const known = { titles: titlesOf(sources), homes: homesOf(sources), places: placesOf(sources) };
		const all = sources.flatMap((source) => foundIn(source, needles, known));
		const found = bestOfEach(all);
		const groups = ORDER.flatMap((kind): readonly HitGroup[] => {
			const own = found.filter(({ hit }) => hit.kind === kind);
			if (own.length === 0) return [];
			const sorted = own.toSorted(nearestFirst).map(({ hit }) => hit);
			return [{ kind, hits: sorted.slice(0, MOST_OF_A_KIND), total: sorted.length }];
		});
		return { groups, total: found.length };
	};
}

/** Of what is found alike, words that say little else are nearest. */
function nearestFirst(one: Found, other: Found): number {
	return one.weight - other.weight || one.hit.text.length - other.hit.text.length;
}

/** A thing that is declared in one file and translated in another is one hit. */
function bestOfEach(all: readonly Found[]): readonly Found[] {
	const best = new Map<string, Found>();
	for (const one of all) {
		const { kind, id, procedure, file } = one.hit;
		const key = `${kind} ${id} ${procedure ?? one.hit.at?.file ?? file}`;
		const known = best.get(key);
		if (known === undefined || one.weight < known.weight) best.set(key, one);
	}
	return [...best.values()];
}

interface Source {
	readonly path: string;
	readonly subjects: FileSubjects;
}

/** A step, role or field that uses a shared one is found by that one's title as well, where it has none of its own. */
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
						path: line.path,
					}))
				: [],
		);
		if (borrowed.length === 0) return source;
		return { ...source, subjects: { ...source.subjects, lines: [...borrowed, ...lines] } };
	});
}

function isStandard({ path }: Source): boolean {
	return path.endsWith(".standard.yaml") || path.endsWith(".fields.yaml");
}

type Titles = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What is known of all files together. */
interface Known {
	readonly titles: Titles;
	/** File → procedure. */
	readonly homes: ReadonlyMap<string, string>;
	/** Where each subject is declared, by what it is. */
	readonly places: ReadonlyMap<string, NonNullable<SearchHit["at"]>>;
}

function foundIn(source: Source, needles: readonly string[], known: Known): Found[] {
	const best = new Map<string, Found>();
	const { lines } = source.subjects;
	for (const line of lines) {
		// A dotted id is written by its last name only, at the key that declares it.
		const words = fold(line.under === "id" ? `${line.text} ${line.id}` : line.text);
		if (!needles.every((needle) => words.includes(needle))) continue;
		const key = `${line.kind} ${line.id}`;
		// Whoever uses a standard item comes before the item itself.
		const weight = (WEIGHT[line.under] ?? 3) + (isStandard(source) ? 0.5 : 0);
		const before = best.get(key);
		if (before !== undefined && before.weight <= weight) continue;
		best.set(key, { hit: hitOf(source, line, known), weight });
	}
	const whole = lines.filter(({ kind }) => kind === "procedure");
	const [first] = whole;
	const all = fold(whole.map(({ text }) => text).join(" "));
	if (first && !best.has(`procedure ${first.id}`) && needles.every((one) => all.includes(one))) {
		const line = whole.find(({ text }) => fold(text).includes(needles[0] ?? "")) ?? first;
		best.set(`procedure ${first.id}`, { hit: hitOf(source, line, known), weight: 4 });
	}
	return [...best.values()];
}

function hitOf(source: Source, line: SubjectLine, { titles, homes, places }: Known): SearchHit {
	const procedure = homes.get(source.path);
	const via = procedure ?? nearest(source.path, homes);
	const at = places.get(placeKey(source, line));
	const home =
		line.kind === "procedure" ? undefined : titles.get(`${procedure} procedure ${procedure}`);
	return {
		kind: line.kind,
		id: line.id,
		...(procedure !== undefined && { procedure }),
		...(via !== undefined && { via }),
		title: titles.get(placeKey(source, line)) ?? {},
		inside: [home, ...groupsAround(source, line, titles)].filter((one) => one !== undefined),
		...(at && { at }),
		file: source.path,
		line: line.line,
		text: line.text.replace(/^- /, "").slice(0, 200),
		...(line.language !== undefined && { language: line.language }),
	};
}

/** A member of a group is asked under the group's title. */
function groupsAround(source: Source, { kind, id }: SubjectLine, titles: Titles) {
	if (kind !== "field") return [];
	const names = id.split(".");
	return names
		.slice(0, -1)
		.map((_, index) =>
			titles.get(placeKey(source, { kind, id: names.slice(0, index + 1).join(".") })),
		);
}

/** Subjects by what they are, each where it is declared: a translation declares nothing. */
function placesOf(sources: readonly Source[]): Known["places"] {
	const places = new Map<string, NonNullable<SearchHit["at"]>>();
	for (const source of sources) {
		if (source.path.endsWith(".texts.yaml")) continue;
		for (const line of source.subjects.lines) {
			const key = placeKey(source, line);
			if (line.kind !== "word" && !places.has(key))
				places.set(key, { file: source.path, path: line.path });
		}
	}
	return places;
}

/** Texts of the library are of what is shared, whichever file declares it. */
function placeKey(
	{ path, subjects }: Source,
	{ kind, id }: Pick<SubjectLine, "kind" | "id">,
): string {
	const isShared = subjects.of === undefined || subjects.of === "library";
	const isOwn = isShared && /\.(?:scenarios|simulation)\.yaml$/.test(path);
	return `${isOwn ? path : isShared ? "library" : subjects.of} ${kind} ${id}`;
}

/** Titles by subject, those of translations beside those of the file they translate. */
function titlesOf(sources: readonly Source[]): Titles {
	const titles = new Map<string, Record<string, string>>();
	for (const source of sources) {
		for (const line of source.subjects.lines) {
			if (line.under !== "title" || line.language === undefined) continue;
			const key = placeKey(source, line);
			titles.set(key, { ...titles.get(key), [line.language]: line.text });
		}
	}
	return titles;
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

/** A shared file is opened from the room of the procedure that lies nearest to it. */
function nearest(path: string, homes: ReadonlyMap<string, string>): string | undefined {
	const folders = path.split("/").slice(0, -1);
	const shared = (home: string) => {
		const other = home.split("/");
		const at = folders.findIndex((name, index) => other[index] !== name);
		return at < 0 ? folders.length : at;
	};
	const [first] = [...homes].toSorted(([one], [other]) => shared(other) - shared(one));
	return first?.[1];
}
