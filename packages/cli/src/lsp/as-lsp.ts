import type { Completion, OutlineSymbol } from "@onedoor/dsl/assist";
import type { Finding } from "@onedoor/dsl/check";
import type { TextChange } from "@onedoor/dsl/edit";
import {
	type CompletionItem,
	CompletionItemKind,
	type Diagnostic,
	DiagnosticSeverity,
	type DocumentSymbol,
	type Location,
	MarkupKind,
	type Position,
	type Range,
	SymbolKind,
	type TextEdit,
	type WorkspaceEdit,
} from "vscode-languageserver/node";

import type { Library } from "./library.ts";
import { uriOf } from "./uris.ts";

/** Lines and columns count from 0 there, columns in UTF-16 units: the same units as ours. */
export function rangeIn(library: Library, file: string, start: number, end: number): Range {
	const lines = library.assist().files.get(file)?.file.lines;
	const position = (offset: number): Position => {
		const { line = 1, column = 1 } = lines?.place(offset) ?? {};
		return { line: line - 1, character: column - 1 };
	};
	return { start: position(start), end: position(end) };
}

export function locationIn(
	library: Library,
	{ file, start, end }: { readonly file: string; readonly start: number; readonly end: number },
): Location {
	return { uri: uriOf(library.pathOf(file)), range: rangeIn(library, file, start, end) };
}

/** @param page address of a code's page, with `{code}` in it, for editors that can open one */
export function diagnosticOf(
	library: Library,
	found: Finding,
	page: string | undefined,
): Diagnostic {
	return {
		range: placeRange(found),
		severity: SEVERITIES[found.severity],
		code: found.code,
		...(page !== undefined && { codeDescription: { href: page.replaceAll("{code}", found.code) } }),
		source: "onedoor",
		message: found.message,
		relatedInformation: found.related.map((one) => ({
			location: { uri: uriOf(library.pathOf(one.file)), range: placeRange(one) },
			message: one.message,
		})),
	};
}

function placeRange({ start, end }: Pick<Finding, "start" | "end">): Range {
	return {
		start: { line: start.line - 1, character: start.column - 1 },
		end: { line: end.line - 1, character: end.column - 1 },
	};
}

const SEVERITIES = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	info: DiagnosticSeverity.Information,
} as const;

/**
 * `index` keeps our order: editors sort by text.
 * @param suggest the editor's own command that completes again, once a key is written and waits for its value
 */
export function completionItem(
	library: Library,
	file: string,
	one: Completion,
	index: number,
	suggest: string | undefined,
): CompletionItem {
	return {
		label: one.label,
		kind: COMPLETION_KINDS[one.kind],
		sortText: String(index).padStart(5, "0"),
		filterText: one.label,
		...(one.detail !== undefined && { detail: one.detail }),
		...(one.doc !== undefined && { documentation: { kind: MarkupKind.Markdown, value: one.doc } }),
		textEdit: { range: rangeIn(library, file, one.start, one.end), newText: one.insert },
		...(one.more && suggest !== undefined && { command: { title: "suggest", command: suggest } }),
	};
}

const COMPLETION_KINDS = {
	key: CompletionItemKind.Property,
	word: CompletionItemKind.Keyword,
	name: CompletionItemKind.Reference,
	code: CompletionItemKind.EnumMember,
	function: CompletionItemKind.Function,
	member: CompletionItemKind.Field,
	text: CompletionItemKind.Value,
} as const;

export function symbolOf(library: Library, file: string, one: OutlineSymbol): DocumentSymbol {
	return {
		name: one.name,
		...(one.detail !== undefined && { detail: one.detail }),
		kind: SYMBOL_KINDS[one.kind],
		range: rangeIn(library, file, one.start, one.end),
		selectionRange: rangeIn(library, file, one.selection.start, one.selection.end),
		children: one.inside.map((inner) => symbolOf(library, file, inner)),
	};
}

const SYMBOL_KINDS = {
	section: SymbolKind.Namespace,
	item: SymbolKind.Object,
	value: SymbolKind.Property,
} as const;

/** Changes of several files, by their addresses. */
export function workspaceEdit(library: Library, made: readonly TextChange[]): WorkspaceEdit {
	const changes: Record<string, TextEdit[]> = {};
	for (const { path, from, to, insert } of made) {
		const change = { range: rangeIn(library, path, from, to), newText: insert };
		const uri = uriOf(library.pathOf(path));
		changes[uri] = [...(changes[uri] ?? []), change];
	}
	return { changes };
}
