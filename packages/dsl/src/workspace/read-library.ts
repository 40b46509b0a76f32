import type { Library, LibraryByName } from "../link/library.ts";
import type { Broken } from "../link/link.ts";
import { MapView } from "../link/map-view.ts";
import type { TextIndex } from "../link/texts.ts";
import { ALL, type NameSet } from "./name-set.ts";

/** The library as it is, noting in `reads` each name that is asked for, whether something bears it or not. */
export function notingLibrary(library: Library, reads: NameSet): LibraryByName {
	const noting = <V>(kind: string, table: ReadonlyMap<string, V>) =>
		new NotingMap(table, kind, reads);
	return {
		editions: noting("editions", library.editions),
		parts: noting("parts", library.parts),
		calendars: noting("calendars", library.calendars),
		fields: noting("fields", library.fields),
		lists: noting("lists", library.lists),
		messages: noting("messages", library.messages),
		sources: noting("sources", library.sources),
		registers: noting("registers", library.registers),
		offices: noting("offices", library.offices),
		scenariosFor: noting("scenarios", library.scenariosFor),
		simulationsFor: noting("simulations", library.simulationsFor),
		// Who asks for the part of a file has come to that part by its name.
		partIds: library.partIds,
		// A list that is linked already has been asked for by its name.
		linked: library.linked,
	};
}

export function notingTexts(texts: TextIndex, reads: NameSet): TextIndex {
	// Texts of the whole library count with the item they are a text of: see `changes.ts`.
	return new NotingMap(texts, "texts", reads);
}

/** What could not be read counts for a procedure only where it lies in files of its own. */
export function notingBroken(broken: ReadonlySet<string>, reads: NameSet): Broken {
	const files = new Map([...broken].map((path) => [path, path]));
	return { files: new NotingMap(files, "broken", reads), unread: false };
}

class NotingMap<V> extends MapView<V> {
	readonly #kind: string;
	readonly #reads: NameSet;

	constructor(table: ReadonlyMap<string, V>, kind: string, reads: NameSet) {
		super(table);
		this.#kind = kind;
		this.#reads = reads;
	}

	override get size(): number {
		this.#reads.add(this.#kind, ALL);
		return super.size;
	}

	override get(key: string): V | undefined {
		this.#reads.add(this.#kind, key);
		return super.get(key);
	}

	override has(key: string): boolean {
		this.#reads.add(this.#kind, key);
		return super.has(key);
	}

	override keys(): MapIterator<string> {
		this.#reads.add(this.#kind, ALL);
		return super.keys();
	}
}
