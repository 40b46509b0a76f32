import { Icon } from "@onedoor/form-renderer/parts";
import { type ReactElement, useSyncExternalStore } from "react";

import { useLibrary, useWorkspace } from "../host/Library.tsx";
import { useSaving } from "../host/Saving.tsx";
import { fileName } from "../language/file-name.ts";
import { useWords, type Words } from "../words/index.ts";

/** What was written, or where the changes are as long as nothing is; said politely. */
export function SaveStatus(): ReactElement {
	const { room } = useWords();
	const { outcome } = useSaving();
	const { keeping } = useLibrary();
	const isRefused = useSyncExternalStore(
		(listener) => keeping.subscribe(listener),
		() => keeping.isRefused,
	);
	const isChanged = useWorkspace().changed.length > 0;
	return (
		<span className="od-saved st-saved" role="status">
			{outcome?.kind === "failed" ? (
				<>
					<Icon name="bad" tint="bad" />
					{notSaved(room, outcome.code)}
				</>
			) : outcome?.kind === "stale" && isChanged ? (
				<>
					<Icon name="alert" tint="warn" />
					{room.stale}
				</>
			) : isChanged && isRefused ? (
				<>
					<Icon name="alert" tint="warn" />
					{room.notKept}
				</>
			) : isChanged ? (
				<>
					<Icon name="folder" />
					{room.keptHere}
				</>
			) : outcome?.kind === "saved" ? (
				<>
					<Icon name="okc" tint="ok" />
					<span className="st-strong">{room.saved}</span>{" "}
					<span>
						{outcome.files.map(({ path, lines }) => room.written(lines, fileName(path))).join("; ")}
					</span>
				</>
			) : (
				<>
					<Icon name="okc" tint="ok" />
					{room.allSaved}
				</>
			)}
		</span>
	);
}

/** In words for what happens to people; a code for the rest. */
function notSaved({ notSaved: words, failed }: Words["room"], code: string): string {
	return Object.hasOwn(words, code) ? words[code as keyof typeof words] : failed(code);
}
