import { FILE_KINDS } from "@onedoor/dsl/check";
import { findingWords } from "@onedoor/dsl/words";
import {
	type Connection,
	DidChangeWatchedFilesNotification,
	type InitializeParams,
	type InitializeResult,
	TextDocumentSyncKind,
	TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

import { askedIn } from "./asked.ts";
import { EXPLAIN, offerChanges } from "./changes.ts";
import { Diagnostics } from "./diagnostics.ts";
import { Libraries } from "./libraries.ts";
import { answerQuestions, type Editor } from "./questions.ts";
import { pathOf } from "./uris.ts";

/**
 * Answers an editor until it leaves. Resolves with the exit code: 0 when it said goodbye first.
 * @param gone aborted when the editor ended without a word
 */
export function serve(connection: Connection, gone: AbortSignal): Promise<number> {
	const libraries = new Libraries();
	const documents = new TextDocuments(TextDocument);
	const diagnostics = new Diagnostics(connection);
	const editor: Editor = { suggest: undefined };
	let client: InitializeParams | undefined;
	let saidGoodbye = false;

	connection.onInitialize(async (params): Promise<InitializeResult> => {
		client = params;
		diagnostics.words = await findingWords(params.locale ?? "en");
		diagnostics.page = wordOf(params.initializationOptions, "findingPage");
		editor.suggest = wordOf(params.initializationOptions, "suggestCommand");
		return { capabilities: CAPABILITIES, serverInfo: { name: "onedoor" } };
	});
	connection.onInitialized(() => {
		for (const { uri } of client?.workspaceFolders ?? []) addFolder(uri);
		const { workspace } = client?.capabilities ?? {};
		if (workspace?.didChangeWatchedFiles?.dynamicRegistration) watchFiles(connection);
		if (workspace?.workspaceFolders) {
			connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
				for (const { uri } of removed) removeFolder(uri);
				for (const { uri } of added) addFolder(uri);
			});
		}
	});

	documents.onDidChangeContent(({ document }) => setOpen(document.uri, document.getText()));
	documents.onDidClose(({ document }) => setOpen(document.uri, undefined));
	documents.onDidSave(({ document }) => readDisk(document.uri));
	connection.onDidChangeWatchedFiles(({ changes }) => {
		for (const { uri } of changes) readDisk(uri);
	});
	const at = askedIn(libraries, documents);
	answerQuestions(connection, at, editor);
	offerChanges(connection, at, documents, diagnostics);
	documents.listen(connection);

	function addFolder(uri: string): void {
		const path = pathOf(uri);
		if (path === undefined) return;
		libraries.addFolder(path);
		for (const library of libraries.all) diagnostics.soon(library);
	}

	function removeFolder(uri: string): void {
		for (const library of libraries.removeFolder(pathOf(uri) ?? "")) diagnostics.forget(library);
	}

	function setOpen(uri: string, text: string | undefined): void {
		const path = pathOf(uri);
		const library = path === undefined ? undefined : libraries.of(path);
		if (path === undefined || !library) return;
		library.setOpen(path, text);
		diagnostics.soon(library);
	}

	function readDisk(uri: string): void {
		const path = pathOf(uri);
		const library = path === undefined ? undefined : libraries.of(path);
		if (path === undefined || !library) return;
		library.readDisk(path);
		diagnostics.soon(library);
	}

	return new Promise((resolve) => {
		const leave = () => {
			diagnostics.stop();
			resolve(saidGoodbye ? 0 : 1);
		};
		connection.onShutdown(() => {
			saidGoodbye = true;
		});
		connection.onExit(leave);
		gone.addEventListener("abort", leave);
		connection.listen();
	});
}

/** The editor tells of changes on disk. One that goes away while it is asked is no fault of ours. */
function watchFiles(connection: Connection): void {
	const watchers = FILE_KINDS.map((kind) => ({ globPattern: `**/*.${kind}.yaml` }));
	connection.client
		.register(DidChangeWatchedFilesNotification.type, { watchers })
		.catch(() => undefined);
}

const CAPABILITIES: InitializeResult["capabilities"] = {
	textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
	completionProvider: { triggerCharacters: [" ", ".", '"', "{", "-", "="] },
	hoverProvider: true,
	definitionProvider: true,
	referencesProvider: true,
	renameProvider: { prepareProvider: true },
	documentSymbolProvider: true,
	documentFormattingProvider: true,
	foldingRangeProvider: true,
	codeActionProvider: { codeActionKinds: ["quickfix"] },
	executeCommandProvider: { commands: [EXPLAIN] },
	workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** What an editor can do beyond the protocol: where pages of findings open (`onedoor-explain:/{code}.md`), how it suggests again. */
function wordOf(options: unknown, name: "findingPage" | "suggestCommand"): string | undefined {
	const word = (options as Readonly<Record<string, unknown>> | undefined)?.[name];
	return typeof word === "string" ? word : undefined;
}
