import { readdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

import { filesUnder, isLibraryName } from "../library-files.ts";
import { Library } from "./library.ts";

/**
 * The libraries of a workspace. A file belongs to the outermost folder that is reached from it by going up while each
 * folder on the way holds files of a library: shared files lie above the procedures that use them.
 */
export class Libraries {
	readonly #libraries = new Map<string, Library>();

	/** Opens every library below the folders an editor works in. */
	addFolder(folder: string): void {
		if (!isFolder(folder)) return;
		for (const path of filesUnder(folder)) this.of(path);
	}

	/** Forgets the libraries below a folder. */
	removeFolder(folder: string): readonly Library[] {
		const gone = this.all.filter((one) => `${one.folder}/`.startsWith(`${folder}/`));
		for (const one of gone) this.#libraries.delete(one.folder);
		return gone;
	}

	get all(): readonly Library[] {
		return [...this.#libraries.values()];
	}

	/** The library of a file, which is opened when it is first asked for; undefined for a file of another kind. */
	of(path: string): Library | undefined {
		if (!isLibraryName(path)) return undefined;
		const known = this.all.find((one) => path.startsWith(`${one.folder}/`));
		if (known) return known;
		const library = new Library(outermost(dirname(path)));
		this.#libraries.set(library.folder, library);
		return library;
	}
}

function outermost(folder: string): string {
	const up = dirname(folder);
	return up !== folder && holdsFiles(up) ? outermost(up) : folder;
}

function holdsFiles(folder: string): boolean {
	try {
		return readdirSync(folder, { withFileTypes: true }).some(
			(entry) => entry.isFile() && isLibraryName(entry.name),
		);
	} catch {
		return false;
	}
}

function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
