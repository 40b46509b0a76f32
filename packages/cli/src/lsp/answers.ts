import {
	type CodeAction as Action,
	codeActions,
	complete,
	definition,
	hover,
	type OutlineSymbol,
	symbols,
	type Target,
	uses,
} from "@onedoor/dsl/assist";
import { format, kindOf } from "@onedoor/dsl/check";
import {
	type CodeAction,
	CodeActionKind,
	type Connection,
	type FoldingRange,
	MarkupKind,
	type Position,
	type TextDocuments,
	type TextEdit,
} from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";

import { completionItem, diagnosticOf, locationIn, rangeIn, symbolOf } from "./as-lsp.ts";
import { explained } from "./explain.ts";
import type { Libraries } from "./libraries.ts";
import type { Library } from "./library.ts";
import { pathOf, uriOf } from "./uris.ts";

/** Command, and request, that tells why a finding is one; takes its code. */
export const EXPLAIN = "onedoor.explain";

/** A place that was asked about, in our terms. */
interface Asked {
	readonly library: Library;
	readonly file: string;
	readonly offset: number;
}

/** What the editor says of itself when it begins. */
export interface Editor {
	/** Its command that completes again. */
	suggest: string | undefined;
}

/** Each question of the protocol is one function of `@onedoor/dsl/assist`. */
export function answerQuestions(
	connection: Connection,
	libraries: Libraries,
	documents: TextDocuments<TextDocument>,
	editor: Editor,
): void {
	const at = (
		{ uri }: { readonly uri: string },
		position: Position = { line: 0, character: 0 },
	): Asked | undefined => {
		const path = pathOf(uri);
		const library = path === undefined ? undefined : libraries.of(path);
		const document = documents.get(uri);
		if (path === undefined || !library || !document) return undefined;
		return { library, file: library.nameOf(path), offset: document.offsetAt(position) };
	};
	const located = ({ library }: Asked, targets: readonly Target[]) =>
		targets.map((target) => locationIn(library, target));

	connection.onCompletion(({ textDocument, position }) => {
		const asked = at(textDocument, position);
		if (!asked) return null;
		const { library, file, offset } = asked;
		return complete(library.assist(), file, offset).map((one, index) =>
			completionItem(library, file, one, index, editor.suggest),
		);
	});
	connection.onHover(({ textDocument, position }) => {
		const asked = at(textDocument, position);
		const said = asked && hover(asked.library.assist(), asked.file, asked.offset);
		if (!asked || !said) return null;
		const range = rangeIn(asked.library, asked.file, said.start, said.end);
		return { contents: { kind: MarkupKind.Markdown, value: said.markdown }, range };
	});
	connection.onDefinition(({ textDocument, position }) => {
		const asked = at(textDocument, position);
		return asked
			? located(asked, definition(asked.library.assist(), asked.file, asked.offset))
			: null;
	});
	connection.onReferences(({ textDocument, position, context }) => {
		const asked = at(textDocument, position);
		if (!asked) return null;
		const { library, file, offset } = asked;
		return located(asked, uses(library.assist(), file, offset, context.includeDeclaration));
	});
	connection.onDocumentSymbol(({ textDocument }) => {
		const asked = at(textDocument);
		const outline = asked && symbols(asked.library.assist(), asked.file);
		return asked && outline ? outline.map((one) => symbolOf(asked.library, asked.file, one)) : null;
	});
	connection.onFoldingRanges(({ textDocument }) => {
		const asked = at(textDocument);
		const outline = asked && symbols(asked.library.assist(), asked.file);
		return asked && outline ? outline.flatMap((one) => foldsOf(asked, one)) : null;
	});
	connection.onDocumentFormatting(({ textDocument }) => {
		const document = documents.get(textDocument.uri);
		return document ? formatted(document) : null;
	});
	connection.onCodeAction(({ textDocument, range }) => {
		const asked = at(textDocument, range.start);
		if (!asked) return null;
		const { library, file, offset: start } = asked;
		const end = documents.get(textDocument.uri)?.offsetAt(range.end) ?? start;
		const actions = codeActions(library.assist(), file, { start, end }, library.findings());
		return actions.map((one) => actionOf(library, one));
	});
	connection.onExecuteCommand(({ command, arguments: [code] = [] }) => {
		const page = command === EXPLAIN ? explained(String(code)) : undefined;
		if (page !== undefined) connection.window.showInformationMessage(page.replace(/^# /, ""));
	});
	connection.onRequest(EXPLAIN, (code: unknown) => explained(String(code)) ?? null);
}

function actionOf(library: Library, action: Action): CodeAction {
	const diagnostics = [diagnosticOf(library, action.finding, undefined)];
	const { title } = action;
	if (action.kind === "explain") {
		return { title, diagnostics, command: { title, command: EXPLAIN, arguments: [action.code] } };
	}
	const changes: Record<string, TextEdit[]> = {};
	for (const { file, start, end, text } of action.edits) {
		const uri = uriOf(library.pathOf(file));
		changes[uri] = [
			...(changes[uri] ?? []),
			{ range: rangeIn(library, file, start, end), newText: text },
		];
	}
	return {
		title,
		kind: CodeActionKind.QuickFix,
		diagnostics,
		isPreferred: true,
		edit: { changes },
	};
}

/** Items and sections of more than one line. */
function foldsOf({ library, file }: Asked, one: OutlineSymbol): readonly FoldingRange[] {
	const { start, end } = rangeIn(library, file, one.start, one.end);
	const own = end.line > start.line ? [{ startLine: start.line, endLine: end.line }] : [];
	return [...own, ...one.inside.flatMap((inner) => foldsOf({ library, file, offset: 0 }, inner))];
}

/** The whole text in its canonical form; nothing when it has it, or cannot be read. */
function formatted(document: TextDocument): TextEdit[] {
	const text = document.getText();
	const after = format(text, kindOf(document.uri));
	const end = document.positionAt(text.length);
	const range = { start: { line: 0, character: 0 }, end };
	return after === text ? [] : [{ range, newText: after }];
}
