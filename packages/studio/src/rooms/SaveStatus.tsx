import { Icon } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { useWorkspace } from "../host/Library.tsx";
import { useSaving } from "../host/Saving.tsx";
import { fileName } from "../language/file-name.ts";
import { useWords } from "../words/index.ts";

/** What was written, or where the changes are as long as nothing is; said politely. */
export function SaveStatus(): ReactElement {
	const { room } = useWords();
	const { outcome } = useSaving();
	const isChanged = useWorkspace().changed.length > 0;
	return (
		<span className="od-saved st-saved" role="status">
			{outcome?.kind === "failed" ? (
				<>
					<Icon name="bad" tint="bad" />
					{room.failed(outcome.code)}
				</>
			) : outcome?.kind === "stale" && isChanged ? (
				<>
					<Icon name="alert" tint="warn" />
					{room.stale}
				</>
			) : isChanged ? (
				<>
					<Icon name="folder" />
					{room.keptHere}
				</>
			) : outcome?.kind === "saved" ? (
				<>
					<Icon name="okc" tint="ok" />
					{outcome.files.map(({ path, lines }) => room.written(lines, fileName(path))).join("; ")}
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
