import type { LibraryByName } from "./library.ts";
import { MapView } from "./map-view.ts";
import type { TextIndex } from "./texts.ts";

/** Stands for all names of a table: who lists or counts them depends on each. */
export const ALL = "*";

/** A table of the library, or that of its texts in other languages by their owner. */
export type TableName = Exclude<keyof LibraryByName, "partIds" | "linked"> | "texts";

/** Told each name that is asked for, whether something bears it or not. */
export type Note = (table: TableName, name: string) => void;

/** The library as it is, noting what is asked of it. */
export function notingLibrary(library: LibraryByName, note: Note): LibraryByName {
	const noting = <K extends Exclude<TableName, "texts">>(table: K) =>
		new NotingMap<unknown>(library[table], (name) =>
			note(table, name),
		) as unknown as LibraryByName[K];
	return {
		editions: noting("editions"),
		parts: noting("parts"),
		calendars: noting("calendars"),
		fields: noting("fields"),
		lists: noting("lists"),
		messages: noting("messages"),
		sources: noting("sources"),
		registers: noting("registers"),
		offices: noting("offices"),
		standards: noting("standards"),
		scenariosFor: noting("scenariosFor"),
		simulationsFor: noting("simulationsFor"),
		// Who asks for the part of a file has come to that part by its name.
		partIds: library.partIds,
		// What is linked already has been asked for by its name.
		linked: library.linked,
	};
}

export function notingTexts(texts: TextIndex, note: Note): TextIndex {
	// Texts of the whole library count with the item they are a text of.
	return new NotingMap(texts, (name) => note("texts", name));
}

export class NotingMap<V> extends MapView<V> {
	readonly #told: (name: string) => void;
	#last: string | undefined;

	constructor(table: ReadonlyMap<string, V>, note: (name: string) => void) {
		super(table);
		this.#told = note;
	}

	/** The same name is often asked for many times in a row. */
	#note(name: string): void {
		if (name === this.#last) return;
		this.#last = name;
		this.#told(name);
	}

	override get size(): number {
		this.#note(ALL);
		return super.size;
	}

	override get(key: string): V | undefined {
		this.#note(key);
		return super.get(key);
	}

	override has(key: string): boolean {
		this.#note(key);
		return super.has(key);
	}

	override keys(): MapIterator<string> {
		this.#note(ALL);
		return super.keys();
	}
}
