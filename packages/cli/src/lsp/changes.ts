import { type CodeAction as Action, codeActions, prepareRename } from "@onedoor/dsl/assist";
import { format, kindOf } from "@onedoor/dsl/check";
import { type FindingWords, inLanguage, phraseIn } from "@onedoor/dsl/words";
import {
	type CodeAction,
	CodeActionKind,
	type Connection,
	type TextDocuments,
	type TextEdit,
} from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";

import { diagnosticOf, rangeIn, workspaceEdit } from "./as-lsp.ts";
import type { AskedAt } from "./asked.ts";
import type { Diagnostics } from "./diagnostics.ts";
import { explained } from "./explain.ts";
import type { Library } from "./library.ts";
import { renaming } from "./renaming.ts";

/** Command, and request, that tells why a finding is one; takes its code. */
export const EXPLAIN = "onedoor.explain";

/** What changes texts: renaming, formatting, repairs; and the page that tells why a repair is due. */
export function offerChanges(
	connection: Connection,
	at: AskedAt,
	documents: TextDocuments<TextDocument>,
	diagnostics: Pick<Diagnostics, "words">,
): void {
	connection.onPrepareRename(({ textDocument, position }) => {
		const asked = at(textDocument, position);
		const word = asked && prepareRename(asked.library.assist(), asked.file, asked.offset);
		return asked && word ? rangeIn(asked.library, asked.file, word.start, word.end) : null;
	});
	connection.onRenameRequest(({ textDocument, position, newName }) => {
		const asked = at(textDocument, position);
		return asked ? renaming(asked.library, asked.file, asked.offset, newName) : null;
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
		return actions.map((one) => actionOf(library, one, diagnostics.words));
	});
	connection.onExecuteCommand(({ command, arguments: [code] = [] }) => {
		const page = command === EXPLAIN ? explained(String(code)) : undefined;
		if (page !== undefined) connection.window.showInformationMessage(page.replace(/^# /, ""));
	});
	connection.onRequest(EXPLAIN, (code: unknown) => explained(String(code)) ?? null);
}

function actionOf(library: Library, action: Action, words: FindingWords | undefined): CodeAction {
	const diagnostics = [diagnosticOf(library, inLanguage(action.finding, words), undefined)];
	const title = titleOf(action, words);
	if (action.kind === "explain") {
		return { title, diagnostics, command: { title, command: EXPLAIN, arguments: [action.code] } };
	}
	const edit = workspaceEdit(library, action.changes);
	const isPreferred = action.likely;
	return { title, kind: CodeActionKind.QuickFix, diagnostics, isPreferred, edit };
}

/** An edit has names of its own; other titles are phrases, as values of findings are. */
function titleOf(action: Action, words: FindingWords | undefined): string {
	if (words === undefined) return action.title;
	const named = action.kind === "fix" ? action.titles?.[words.language] : undefined;
	return named ?? phraseIn(words.phrases, action.title) ?? action.title;
}

/** The whole text in its canonical form; nothing when it has it, or cannot be read. */
function formatted(document: TextDocument): TextEdit[] {
	const text = document.getText();
	const after = format(text, kindOf(document.uri));
	const end = document.positionAt(text.length);
	const range = { start: { line: 0, character: 0 }, end };
	return after === text ? [] : [{ range, newText: after }];
}
