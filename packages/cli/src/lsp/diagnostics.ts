import { type FindingWords, inLanguage } from "@onedoor/dsl/words";
import type { Connection } from "vscode-languageserver/node";

import { diagnosticOf } from "./as-lsp.ts";
import type { Library } from "./library.ts";
import { uriOf } from "./uris.ts";

/** Typing goes on while a check waits: it begins when nothing was typed for this long. */
const PAUSE_MS = 150;

/** Says what the checker finds, file by file, some time after the last change. */
export class Diagnostics {
	readonly #connection: Connection;
	readonly #waiting = new Map<Library, ReturnType<typeof setTimeout>>();
	readonly #said = new Map<Library, ReadonlySet<string>>();
	/** Address of a code's page; left out for editors that can open none. */
	page: string | undefined;
	/** The words of the editor's language; left out for English, and for languages we do not have. */
	words: FindingWords | undefined;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	soon(library: Library): void {
		clearTimeout(this.#waiting.get(library));
		this.#waiting.set(
			library,
			setTimeout(() => this.#say(library), PAUSE_MS),
		);
	}

	/** Takes back what was said of a library that is closed. */
	forget(library: Library): void {
		clearTimeout(this.#waiting.get(library));
		this.#waiting.delete(library);
		for (const file of this.#said.get(library) ?? []) this.#send(library, file, []);
		this.#said.delete(library);
	}

	stop(): void {
		for (const timer of this.#waiting.values()) clearTimeout(timer);
	}

	#say(library: Library): void {
		this.#waiting.delete(library);
		const byFile = Map.groupBy(library.findings(), ({ file }) => file);
		for (const file of this.#said.get(library) ?? [])
			if (!byFile.has(file)) this.#send(library, file, []);
		for (const [file, found] of byFile) {
			this.#send(
				library,
				file,
				found.map((one) => diagnosticOf(library, inLanguage(one, this.words), this.page)),
			);
		}
		this.#said.set(library, new Set(byFile.keys()));
	}

	#send(library: Library, file: string, diagnostics: ReturnType<typeof diagnosticOf>[]): void {
		void this.#connection.sendDiagnostics({ uri: uriOf(library.pathOf(file)), diagnostics });
	}
}
