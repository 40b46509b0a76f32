import { readFileSync } from "node:fs";
import { join, relative } from "node:path";

import { type AssistLibrary, type AssistTexts, openLibrary } from "@onedoor/dsl/assist";
import { createWorkspace, type Finding, type InputFile, textOf } from "@onedoor/dsl/check";

import { filesUnder } from "../library-files.ts";
import { withSlashes } from "./uris.ts";

/** The texts of one library as the editor has them: what is open wins over what is on disk. */
export class Library {
	readonly folder: string;
	readonly #disk = new Map<string, string>();
	readonly #open = new Map<string, string>();
	readonly #kept: AssistTexts = new Map();
	readonly #workspace = createWorkspace();
	#assist: AssistLibrary | undefined;
	#findings: readonly Finding[] | undefined;

	constructor(folder: string) {
		this.folder = folder;
		for (const path of filesUnder(folder)) this.readDisk(path);
	}

	/** What has been typed, or that a document was closed: then the disk counts again. */
	setOpen(path: string, text: string | undefined): void {
		const name = this.nameOf(path);
		if (text === undefined) this.#open.delete(name);
		else this.#open.set(name, text);
		this.#changed();
	}

	/** Reads a file again; one that is gone leaves the library. */
	readDisk(path: string): void {
		const name = this.nameOf(path);
		try {
			this.#disk.set(name, textOf(readFileSync(path)));
		} catch {
			this.#disk.delete(name);
		}
		this.#changed();
	}

	/** As findings name it. */
	nameOf(path: string): string {
		return withSlashes(relative(this.folder, path));
	}

	pathOf(name: string): string {
		return join(this.folder, name);
	}

	assist(): AssistLibrary {
		this.#assist ??= openLibrary(this.#opened(), this.#kept, this.#workspace.parsed());
		return this.#assist;
	}

	/** Checked once for each state of the texts; after a change only what it can affect is worked out again. */
	findings(): readonly Finding[] {
		if (this.#findings === undefined) {
			this.#opened();
			this.#findings = this.#workspace.check().findings;
		}
		return this.#findings;
	}

	/** Every text as it is now. */
	files(): readonly InputFile[] {
		const texts = new Map([...this.#disk, ...this.#open]);
		return [...texts].map(([path, text]) => ({ path, text }));
	}

	#opened(): readonly InputFile[] {
		const files = this.files();
		this.#workspace.replace(files);
		return files;
	}

	#changed(): void {
		this.#assist = undefined;
		this.#findings = undefined;
	}
}
