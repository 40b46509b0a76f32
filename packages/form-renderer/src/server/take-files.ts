import type { DataPath } from "@onedoor/dsl/bundle";
import type { Posted } from "@onedoor/runtime/client";

import { troubleOf } from "../form/case-client.ts";
import { type FilePlace, faultOfFile } from "../form/file-place.ts";
import type { Session } from "../form/session.ts";
import { wordOfTrouble } from "../step/use-uploads.ts";
import type { WordKey } from "../words/words.ts";
import { fileName, hadName } from "./file-name.ts";
import { fieldsOf, filePlacesOf } from "./take-fields.ts";

/** A file that was not taken, and why. */
export interface FileFault {
	readonly path: DataPath;
	readonly name: string;
	readonly why: WordKey;
	readonly size: number;
}

/**
 * Sends the chosen files on as any upload, one after the other: the same limits, the same look at what is in them. The
 * same form sent twice brings them once: it says how many files there were when its page was made.
 */
export async function takeFiles(
	session: Session,
	paths: readonly DataPath[],
	posted: Posted,
): Promise<readonly FileFault[]> {
	const faults: FileFault[] = [];
	for (const place of filePlacesOf(session.store, paths)) {
		const chosen = posted.files.get(fileName(place.path)) ?? [];
		const had = Number(fieldsOf(posted).first(hadName(place.path)));
		if (chosen.length === 0 || had !== idsAt(session, place).length) continue;
		for (const file of chosen) {
			const why = await takeFile(session, place, file);
			if (why) faults.push({ path: place.path, name: file.name, why, size: place.size });
		}
	}
	return faults;
}

function idsAt({ store }: Session, place: FilePlace): readonly string[] {
	return place.filesOf(store.field(place.path).value);
}

async function takeFile(
	session: Session,
	place: FilePlace,
	file: File,
): Promise<WordKey | undefined> {
	const { client, view, store } = session;
	const fault = faultOfFile(place, file, idsAt(session, place).length);
	if (fault) return fault;
	try {
		const about = { case: view.id, field: place.path, name: file.name, type: file.type };
		const id = await client.upload(file, about);
		store.set(place.path, place.valueOf([...idsAt(session, place), id]));
		return undefined;
	} catch (error) {
		return wordOfTrouble(troubleOf(error));
	}
}
