import { Button } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import type { EditLabel } from "../document/edit-label.ts";
import { useWorkspace } from "../host/Library.tsx";
import { fileName } from "../language/file-name.ts";
import { useWords, type Words } from "../words/index.ts";

/** The names say what would be taken back. */
export function UndoRedo(): ReactElement {
	const { room } = useWords();
	const workspace = useWorkspace();
	const { undoable, redoable } = workspace;
	return (
		<span className="st-undo">
			<Button
				kind="quiet"
				icon="undo"
				iconOnly
				off={undoable === undefined}
				aria-label={undoable ? room.undo(nameOf(undoable, room)) : room.undoNothing}
				onClick={() => workspace.undo()}
			/>
			<Button
				kind="quiet"
				icon="redo"
				iconOnly
				off={redoable === undefined}
				aria-label={redoable ? room.redo(nameOf(redoable, room)) : room.redoNothing}
				onClick={() => workspace.redo()}
			/>
		</span>
	);
}

function nameOf(label: EditLabel, { did }: Words["room"]): string {
	switch (label.kind) {
		case "typing":
		case "theirs":
		case "merged":
			return did[label.kind](fileName(label.path));
		case "title":
		case "deadline":
		case "scenario":
		case "set":
		case "added":
		case "removed":
		case "moved":
		case "copied":
		case "fixed":
		case "fetched":
			return did[label.kind](label.title);
		case "restored":
		case "discarded":
			return did[label.kind];
	}
}
