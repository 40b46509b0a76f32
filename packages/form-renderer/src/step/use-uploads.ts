import { useState, useSyncExternalStore } from "react";

import type { Trouble } from "../form/case-client.ts";
import { type FilePlace, faultOfFile } from "../form/file-place.ts";
import type { FileOnItsWay } from "../form/sending-files.ts";
import type { WordKey } from "../words/words.ts";
import { useField, useStep } from "./StepContext.tsx";

export interface Failed {
	readonly key: string;
	readonly name: string;
	readonly why: WordKey;
}

export interface Uploads {
	readonly files: readonly string[];
	readonly sending: readonly FileOnItsWay[];
	readonly failed: readonly Failed[];
	add(chosen: readonly File[]): void;
	stop(key: string): void;
	remove(file: string): void;
}

/** The files of one place: those that are there, on their way, and not taken. */
export function useUploads(place: FilePlace): Uploads {
	const { store, files: way } = useStep().session;
	if (!way) throw new Error("This form asks for no files");
	const { value } = useField(place.path);
	const files = place.filesOf(value);
	const rows = useSyncExternalStore(way.rows.subscribe, way.rows.get, way.rows.get);
	const refused = useSyncExternalStore(way.refused.subscribe, way.refused.get, way.refused.get);
	const [faults, setFaults] = useState<readonly Failed[]>([]);
	const sending = rows.filter(({ path }) => path === place.path);
	const failed = refused
		.filter(({ path }) => path === place.path)
		.map(({ key, name, why }) => ({ key, name, why: wordOfTrouble(why) }));
	return {
		files,
		sending,
		failed: [...faults, ...failed],
		add(chosen) {
			way.clearRefused(place.path);
			const have = files.length + sending.length;
			const looked = chosen.map((file, at) => ({
				file,
				fault: faultOfFile(place, file, have + at),
			}));
			for (const { file, fault } of looked) if (fault === undefined) way.add(file, place.path);
			setFaults(
				looked.flatMap(({ file: { name }, fault }, at) =>
					fault === undefined ? [] : [{ key: `${at} ${name}`, name, why: fault }],
				),
			);
		},
		stop: way.stop,
		remove: (file) =>
			store.set(
				place.path,
				place.valueOf(place.filesOf(store.field(place.path).value).filter((each) => each !== file)),
			),
	};
}

/** Why the server did not take a file, by its code. */
const REFUSED: Readonly<Record<string, WordKey>> = {
	file_infected: "file_infected",
	file_is_two_things: "file_two_things",
	file_name: "file_name",
	image_too_large: "file_image_too_large",
	too_large: "file_too_large",
	too_much_uploaded: "file_too_much",
	wrong_file_type: "file_other_type",
};

export function wordOfTrouble(trouble: Trouble): WordKey {
	const code = trouble.kind === "refused" ? trouble.code : "";
	return (Object.hasOwn(REFUSED, code) ? REFUSED[code] : undefined) ?? "file_refused";
}
