import type { Canon, CanonEntry, CanonItem } from "./canonical.ts";
import type { Comments } from "./comments.ts";

/** Two spaces a level, one empty line between sections and between steps, comments where they belong. */
export function printFile(root: Canon & { readonly kind: "map" }, comments: Comments): string {
	const lines = [
		...comments.header,
		...root.entries.flatMap((entry, index) => {
			const printed = printEntry(entry, 0, comments);
			return index > 0 && isSection(root.entries[index - 1], entry) ? ["", ...printed] : printed;
		}),
	];
	return `${single(lines).join("\n")}\n`;
}

/** `starts_at` stands with its steps; other scalars stand together. */
function isSection(before: CanonEntry | undefined, entry: CanonEntry): boolean {
	if (before?.name === "starts_at" && before.value.kind === "scalar") return false;
	return [before, entry].some((one) => one?.value.kind === "map" && !WORDS.has(one.name));
}

/** Words by language are a map too, but no section. */
const WORDS: ReadonlySet<string> = new Set(["title", "help", "also_called"]);

/** Never two empty lines, and none at the ends. Literal blocks are printed as one line of this list each. */
function single(lines: readonly string[]): readonly string[] {
	const kept = lines.filter((line, index) => line !== "" || (index > 0 && lines[index - 1] !== ""));
	return kept.at(-1) === "" ? kept.slice(0, -1) : kept;
}

function printEntry(entry: CanonEntry, level: number, comments: Comments): readonly string[] {
	const indent = "  ".repeat(level);
	const { value } = entry;
	const own = printValue(value, `${indent}${entry.key}:`, level, comments, entry.at);
	const spaced = level === 0 && entry.name === "steps";
	const inside =
		value.kind === "map" ? printEntries(value.entries, level + 1, comments, spaced) : [];
	return [...above(entry, indent, comments), ...own, ...inside, ...below(entry, indent, comments)];
}

function printEntries(
	entries: readonly CanonEntry[],
	level: number,
	comments: Comments,
	spaced: boolean,
): readonly string[] {
	return entries.flatMap((entry, index) => {
		const printed = printEntry(entry, level, comments);
		return spaced && index > 0 ? ["", ...printed] : printed;
	});
}

/** The line of a key, and what stands below it unless that is a map. */
function printValue(
	value: Canon,
	head: string,
	level: number,
	comments: Comments,
	at: number,
): readonly string[] {
	switch (value.kind) {
		case "empty":
			return [beside(head, at, comments)];
		case "scalar":
			return [literal(beside(`${head} ${value.text}`, at, comments), value.lines, level + 1)];
		case "list":
			if (value.items.length === 0) return [beside(`${head} []`, at, comments)];
			return [
				beside(head, at, comments),
				...value.items.flatMap((item) => printItem(item, level + 1, comments)),
			];
		case "map":
			return [beside(value.entries.length === 0 ? `${head} {}` : head, at, comments)];
	}
}

function printItem(item: CanonItem, level: number, comments: Comments): readonly string[] {
	const indent = "  ".repeat(level);
	const { value } = item;
	if (value.kind === "map" && value.entries.length > 0) {
		const [first, ...more] = printEntries(value.entries, level + 1, comments, false);
		return [`${indent}- ${(first ?? "").trimStart()}`, ...more];
	}
	const own = printValue(value, `${indent}-`, level, comments, item.at);
	return [...above(item, indent, comments), ...own, ...below(item, indent, comments)];
}

/** A literal block is one piece: empty lines inside it are its own. */
function literal(head: string, lines: readonly string[] | undefined, level: number): string {
	if (!lines) return head;
	const indent = "  ".repeat(level);
	return [head, ...lines.map((line) => (line === "" ? "" : `${indent}${line}`))].join("\n");
}

function above(item: CanonItem, indent: string, { above: all }: Comments): readonly string[] {
	return (all.get(item.at) ?? []).map((line) => (line === "" ? "" : `${indent}${line}`));
}

function below(item: CanonItem, indent: string, { below: all }: Comments): readonly string[] {
	return (all.get(item.at) ?? []).map((line) => (line === "" ? "" : `${indent}${line}`));
}

/** A comment keeps its column as long as the line leaves it room. */
function beside(line: string, at: number, { beside: all }: Comments): string {
	const comment = all.get(at);
	return comment ? `${line.padEnd(comment.column - 1)} ${comment.text}` : line;
}
