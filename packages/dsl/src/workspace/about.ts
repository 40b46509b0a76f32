import type { Finding } from "../diagnostic/finding.ts";
import { missedIn } from "../follow-ups.ts";
import type { Library } from "../link/library.ts";
import type { FileKind } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import type { Node } from "../syntax/nodes.ts";
import type { NameSet } from "./name-set.ts";
import type { LinkedNow } from "./procedure-links.ts";

/**
 * What is found in a procedure, its stories and what it uses of the library, item by item: another item of the same file
 * is none of it.
 *
 * @param own what was found by linking and proving it
 * @param written what is wrong with the files by themselves: what another procedure makes of a shared item is its own affair
 */
export function aboutOf(
	library: Library,
	{ one, reads }: LinkedNow,
	own: readonly Finding[],
	written: readonly Finding[],
): readonly Finding[] {
	const { procedure, edition } = one.definition;
	const texts = library.procedures.filter(
		(text) => text.procedure?.text === procedure && text.edition === edition,
	);
	const told = library.scenariosFor.get(procedure) ?? [];
	const stretches = [
		...[...texts, ...told].map(({ node }) => wholeOf(node)),
		...stretchesRead(library, reads),
	];
	return [...own, ...written.filter((each) => stretches.some(isAround(each)))];
}

interface Stretch {
	readonly file: string;
	readonly span: Span;
}

/**
 * The errors for which a procedure cannot be compiled. A name that is missing only because its file cannot be read is no
 * finding of its own: then it is that file.
 *
 * @param found what is found in it
 * @param unread files that cannot be read at all, by path
 */
export function errorsAbout(
	found: readonly Finding[],
	findings: readonly Finding[],
	unread: ReadonlyMap<string, FileKind | undefined>,
): readonly Finding[] {
	const ours = new Set(found.map(keyOf));
	const missed = new Set(found.flatMap(missedIn));
	return findings.filter((each) => {
		if (each.severity !== "error") return false;
		const kind = unread.get(each.file);
		return ours.has(keyOf(each)) || (kind !== undefined && missed.has(kind));
	});
}

function keyOf({ code, file, span }: Finding): string {
	return `${code} ${file} ${span.start}`;
}

function isAround({ file, span }: Finding): (stretch: Stretch) => boolean {
	return (stretch) =>
		stretch.file === file && stretch.span.start <= span.start && span.start <= stretch.span.end;
}

/** Tables of shared items, each with its key and its value. */
const ITEMS = [
	"fields",
	"lists",
	"messages",
	"sources",
	"registers",
	"offices",
	"standards",
] as const;

function stretchesRead(library: Library, reads: NameSet): readonly Stretch[] {
	const items = ITEMS.flatMap((table) =>
		[...reads.of(table)].flatMap((name): readonly Stretch[] => {
			const item = library[table].get(name);
			if (item === undefined) return [];
			const end = Math.max(item.key.end, item.node.end);
			return [{ file: item.key.file.path, span: { start: item.key.start, end } }];
		}),
	);
	const parts = [...reads.of("parts")].flatMap((name) => library.parts.get(name)?.root ?? []);
	const calendars = [...reads.of("calendars")].flatMap(
		(name) => library.calendars.get(name)?.node ?? [],
	);
	return [...items, ...[...parts, ...calendars].map(wholeOf)];
}

/** All of a file: a key that stands there twice ends behind what was read of it. */
function wholeOf({ file }: Node): Stretch {
	return { file: file.path, span: { start: 0, end: file.text.length } };
}
