import { LineIndex } from "./line-index.ts";
import type { Location, Span } from "./span.ts";

/** What the suffix of a file's name says it holds. */
export const FILE_KINDS = [
	"procedure",
	"part",
	"fields",
	"codes",
	"messages",
	"law",
	"registers",
	"offices",
	"standard",
	"calendar",
	"tariffs",
	"overlay",
	"moves",
	"scenarios",
	"simulation",
	"texts",
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A file as the host handed it over. */
export interface SourceFile {
	readonly path: string;
	/** Left out when the name ends in none of the known suffixes. */
	readonly kind?: FileKind;
	readonly text: string;
	readonly lines: LineIndex;
}

export function sourceFile(path: string, text: string): SourceFile {
	const kind = kindOf(path);
	return { path, text, lines: new LineIndex(text), ...(kind && { kind }) };
}

/** `birth.procedure.yaml` → `procedure`. Folders carry no meaning. */
export function kindOf(path: string): FileKind | undefined {
	return FILE_KINDS.find((kind) => path.endsWith(`.${kind}.yaml`));
}

export function locationIn(file: SourceFile, span: Span, path = ""): Location {
	return {
		file: file.path,
		span,
		start: file.lines.place(span.start),
		end: file.lines.place(span.end),
		path,
	};
}
