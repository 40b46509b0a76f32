import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { afterEach, beforeEach, expect, test } from "vitest";
import {
	type CodeAction,
	type CompletionItem,
	createProtocolConnection,
	type Diagnostic,
	type DocumentSymbol,
	type Hover,
	type InitializeResult,
	type Location,
	type ProtocolConnection,
	type PublishDiagnosticsParams,
	type Range,
	StreamMessageReader,
	StreamMessageWriter,
	type TextEdit,
	type WorkspaceEdit,
} from "vscode-languageserver/node";

import { copyPart } from "../../../../scripts/testing/part-of-library.ts";

const MAIN = join(import.meta.dirname, "../main.ts");
const BIRTH = "vn/birth_registration/birth_registration.procedure.yaml";
const PERSON = "vn/catalogue/person.fields.yaml";

let folder: string;
let server: ChildProcess;
let client: ProtocolConnection;
/** What was said last of each file, by its address. */
let said: Map<string, readonly Diagnostic[]>;
let heard: (() => void)[];
/** What the server wrote beside the protocol: nothing, when all is well. */
let complained: string;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-lsp-"));
	await copyPart(folder, []);
	await begin();
});

/** An editor that speaks a language starts the server. */
async function begin(locale?: string): Promise<void> {
	server = spawn(process.execPath, [MAIN, "lsp", "--stdio"], {
		stdio: ["pipe", "pipe", "pipe"],
	});
	if (!server.stdout || !server.stdin) throw new Error("no pipes");
	client = createProtocolConnection(
		new StreamMessageReader(server.stdout),
		new StreamMessageWriter(server.stdin),
	);
	complained = "";
	server.stderr?.on("data", (chunk: Buffer) => {
		complained += chunk.toString();
	});
	said = new Map();
	heard = [];
	client.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
		said.set(params.uri, params.diagnostics);
		for (const wake of heard.splice(0)) wake();
	});
	client.onRequest("client/registerCapability", () => null);
	client.listen();
	const { capabilities } = await client.sendRequest<InitializeResult>("initialize", {
		processId: process.pid,
		rootUri: null,
		...(locale !== undefined && { locale }),
		workspaceFolders: [{ uri: uri(""), name: "library" }],
		capabilities: {
			workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true },
		},
		initializationOptions: { findingPage: "onedoor-explain:/{code}.md" },
	});
	expect(capabilities).toMatchObject({ hoverProvider: true, definitionProvider: true });
	await client.sendNotification("initialized", {});
}

afterEach(() => {
	expect(complained).toBe("");
	client.dispose();
	server.kill();
	rmSync(folder, { recursive: true, force: true });
});

test("an editor in Vietnamese is told in Vietnamese what was found", async () => {
	client.dispose();
	server.kill();
	await begin("vi-VN");
	const text = readFileSync(join(folder, BIRTH), "utf8");
	await open(
		BIRTH,
		text.replace("\nsteps:\n", "\nsteps:\n  x:\n    does: decide\n    who: recever\n"),
	);
	const found = () => said.get(uri(BIRTH))?.find(({ code }) => code === "role_unknown");
	await until(() => found() !== undefined);
	expect(found()?.message).toMatch(/^không có vai trò `recever`, có phải là `receiver`\?/);
	const { range } = found() as Diagnostic;
	const actions = await client.sendRequest<CodeAction[]>("textDocument/codeAction", {
		textDocument: { uri: uri(BIRTH) },
		range,
		context: { diagnostics: [] },
	});
	expect(actions.map(({ title }) => title)).toEqual(
		expect.arrayContaining(["viết `receiver`", "vì sao đây là `role_unknown`?"]),
	);
});

test("an editor types, asks, repairs and says goodbye", async () => {
	const text = readFileSync(join(folder, BIRTH), "utf8");
	await open(BIRTH, text);
	const typed = text.replace(
		"\nsteps:\n",
		"\nsteps:\n  x:\n    does: decide\n    who: recever\n    wh\n",
	);
	await change(BIRTH, 2, typed);
	await until(() => (said.get(uri(BIRTH)) ?? []).length > 0);
	expect(said.get(uri(BIRTH))?.[0]).toMatchObject({
		code: "yaml_broken",
		source: "onedoor",
		codeDescription: { href: "onedoor-explain:/yaml_broken.md" },
	});
	const keys = await ask<CompletionItem[]>("completion", BIRTH, typed, "    wh\n", 6);
	const when = keys.find(({ label }) => label === "when");
	expect(when?.textEdit).toMatchObject({ newText: "when: " });
	expect(when?.documentation).toMatchObject({ kind: "markdown" });

	const whole = typed.replace("    wh\n", "");
	await change(BIRTH, 3, whole);
	const unknown = (one: Diagnostic) => one.code === "role_unknown";
	await until(() => said.get(uri(BIRTH))?.some(unknown) === true);
	const at = place(whole, "recever", 2);
	const actions = await client.sendRequest<CodeAction[]>("textDocument/codeAction", {
		textDocument: { uri: uri(BIRTH) },
		range: { start: at, end: at },
		context: { diagnostics: [] },
	});
	const edits = actions[0]?.edit?.changes?.[uri(BIRTH)] as TextEdit[];
	expect(edits.map(({ newText }) => newText)).toEqual(["receiver"]);
	expect(actions.map(({ command }) => command?.arguments?.[0])).toContain("role_unknown");
	expect(await client.sendRequest("onedoor.explain", "role_unknown")).toContain("# role_unknown");

	await change(BIRTH, 4, text);
	await until(() => said.get(uri(BIRTH))?.some(unknown) !== true);
	const hover = await ask<Hover>("hover", BIRTH, text, "use: person\n", 6);
	expect(JSON.stringify(hover.contents)).toContain("catalogue field");
	const [definition] = await ask<Location[]>("definition", BIRTH, text, "use: person\n", 6);
	expect(definition?.uri).toBe(uri(PERSON));
	const uses = await ask<Location[]>("references", BIRTH, text, "use: person\n", 6, {
		context: { includeDeclaration: true },
	});
	expect(new Set(uses.map((one) => one.uri)).size).toBeGreaterThan(1);
	const word = await ask<Range>("prepareRename", BIRTH, text, "use: person\n", 6);
	expect(word.end.character - word.start.character).toBe("person".length);
	const renamed = await ask<WorkspaceEdit>("rename", BIRTH, text, "use: person\n", 6, {
		newName: "human",
	});
	expect(Object.keys(renamed.changes ?? {})).toEqual(
		expect.arrayContaining([uri(BIRTH), uri(PERSON)]),
	);
	await expect(
		ask("rename", BIRTH, text, "use: person\n", 6, { newName: "address" }),
	).rejects.toThrow("something else bears that name");
	const outline = await client.sendRequest<DocumentSymbol[]>("textDocument/documentSymbol", {
		textDocument: { uri: uri(BIRTH) },
	});
	expect(outline.map(({ name }) => name)).toContain("steps");
	const untidy = `${text}   \n\n\n`;
	await change(BIRTH, 5, untidy);
	const formatted = await client.sendRequest<TextEdit[]>("textDocument/formatting", {
		textDocument: { uri: uri(BIRTH) },
		options: { tabSize: 2, insertSpaces: true },
	});
	expect(formatted).toHaveLength(1);

	const left = new Promise((resolve) => server.once("exit", resolve));
	await client.sendRequest("shutdown");
	await client.sendNotification("exit");
	expect(await left).toBe(0);
});

test("what is open wins over the disk, and the disk counts again when it is closed", async () => {
	const person = readFileSync(join(folder, PERSON), "utf8");
	await open(PERSON, person.replace("\n  person:", "\n  persona:"));
	const misses = (one: Diagnostic) => one.code === "catalogue_field_unknown";
	await until(() => said.get(uri(BIRTH))?.some(misses) === true);
	await client.sendNotification("textDocument/didClose", { textDocument: { uri: uri(PERSON) } });
	await until(() => said.get(uri(BIRTH))?.some(misses) !== true);

	renameSync(join(folder, PERSON), join(folder, "kept.txt"));
	await watched(PERSON, 3);
	await until(() => said.get(uri(BIRTH))?.some(misses) === true);
	writeFileSync(join(folder, PERSON), person);
	await watched(PERSON, 1);
	await until(() => said.get(uri(BIRTH))?.some(misses) !== true);
});

test("the server ends when its editor is gone without a word", async () => {
	const left = new Promise((resolve) => server.once("exit", resolve));
	server.stdin?.end();
	expect(await left).toBe(1);
});

function uri(path: string): string {
	return pathToFileURL(join(folder, path)).href;
}

function open(path: string, text: string): Promise<void> {
	return client.sendNotification("textDocument/didOpen", {
		textDocument: { uri: uri(path), languageId: "yaml", version: 1, text },
	});
}

function change(path: string, version: number, text: string): Promise<void> {
	return client.sendNotification("textDocument/didChange", {
		textDocument: { uri: uri(path), version },
		contentChanges: [{ text }],
	});
}

function watched(path: string, type: 1 | 2 | 3): Promise<void> {
	return client.sendNotification("workspace/didChangeWatchedFiles", {
		changes: [{ uri: uri(path), type }],
	});
}

function place(text: string, needle: string, into: number): { line: number; character: number } {
	const before = text.slice(0, text.indexOf(needle) + into).split("\n");
	return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function ask<T>(
	question: string,
	path: string,
	text: string,
	needle: string,
	into: number,
	more: object = {},
): Promise<T> {
	return client.sendRequest<T>(`textDocument/${question}`, {
		textDocument: { uri: uri(path) },
		position: place(text, needle, into),
		...more,
	});
}

/** Waits for what the server says, as long as the test may take. */
async function until(holds: () => boolean): Promise<void> {
	while (!holds()) await new Promise<void>((resolve) => heard.push(resolve));
}
