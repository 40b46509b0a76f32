import type { DataPath } from "@onedoor/dsl/bundle";
import { useState } from "react";

import { type Trouble, troubleOf } from "../form/case-client.ts";
import { type FilePlace, faultOfFile } from "../form/file-place.ts";
import type { WordKey } from "../words/words.ts";
import { useField, useStep } from "./StepContext.tsx";

export interface Sending {
	readonly key: number;
	readonly name: string;
	readonly sent: number;
	readonly total: number;
	readonly stop: () => void;
}

export interface Failed {
	readonly key: number;
	readonly name: string;
	readonly why: WordKey;
}

let keys = 0;

export interface Uploads {
	readonly files: readonly string[];
	readonly sending: readonly Sending[];
	readonly failed: readonly Failed[];
	add(chosen: readonly File[]): void;
	remove(file: string): void;
}

/** Sends what is chosen, and keeps the list in the data as it grows and shrinks. */
export function useUploads(place: FilePlace): Uploads {
	const { session } = useStep();
	const { store, client, view, fileNames, held } = session;
	const { value } = useField(place.path);
	const files = place.filesOf(value);
	const [sending, setSending] = useState<readonly Sending[]>([]);
	const [failed, setFailed] = useState<readonly Failed[]>([]);

	const filesAt = (path: DataPath) => place.filesOf(store.field(path).value);
	const put = (path: DataPath, next: readonly string[]) => store.set(path, place.valueOf(next));

	async function send(file: File): Promise<void> {
		const key = keys++;
		const stopper = new AbortController();
		// The item it belongs to may move up meanwhile, or go.
		const spot = store.follow(place.path);
		const row = { key, name: file.name, sent: 0, total: file.size, stop: () => stopper.abort() };
		setSending((rows) => [...rows, row]);
		try {
			const id = await client.upload(
				file,
				{ case: view.id, field: place.path, name: file.name, type: file.type },
				{
					signal: stopper.signal,
					onProgress: (sent, total) =>
						setSending((rows) =>
							rows.map((each) => (each.key === key ? { ...each, sent, total } : each)),
						),
				},
			);
			fileNames.set(id, file.name);
			const path = spot.path();
			if (path !== undefined) put(path, [...filesAt(path), id]);
			void held.look();
		} catch (error) {
			if (!stopper.signal.aborted) fail(file.name, wordOf(troubleOf(error)));
		} finally {
			spot.end();
			setSending((rows) => rows.filter((each) => each.key !== key));
		}
	}

	function fail(name: string, why: WordKey): void {
		setFailed((rows) => [...rows, { key: keys++, name, why }]);
	}

	return {
		files,
		sending,
		failed,
		add(chosen) {
			setFailed([]);
			chosen.forEach((file, at) => {
				const fault = faultOfFile(place, file, filesAt(place.path).length + sending.length + at);
				if (fault) fail(file.name, fault);
				else void send(file);
			});
		},
		remove: (file) =>
			put(
				place.path,
				filesAt(place.path).filter((each) => each !== file),
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
	upload_expired: "file_expired",
	wrong_file_type: "file_other_type",
};

function wordOf(trouble: Trouble): WordKey {
	if (trouble.kind === "unreachable") return "file_unreachable";
	const code = trouble.kind === "refused" ? trouble.code : "";
	return (Object.hasOwn(REFUSED, code) ? REFUSED[code] : undefined) ?? "file_refused";
}
