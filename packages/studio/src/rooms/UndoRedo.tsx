import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";

import type { EditLabel } from "../document/edit-label.ts";
import { titleOfFile } from "../document/title-of-file.ts";
import { useWorkspace } from "../host/Library.tsx";
import { fileName } from "../language/file-name.ts";
import { LanguageContext, useWords, type Words } from "../words/index.ts";

/** The names say what would be taken back. */
export function UndoRedo(): ReactElement {
	const { room } = useWords();
	const workspace = useWorkspace();
	const { undoable, redoable, undoableIn, redoableIn } = workspace;
	const where = useWhere();
	const said = (label: EditLabel, paths: readonly string[]) => {
		const places = where(paths);
		return places === "" ? nameOf(label, room) : room.doneIn(nameOf(label, room), places);
	};
	const undo = undoable ? room.undo(said(undoable, undoableIn)) : room.undoNothing;
	const redo = redoable ? room.redo(said(redoable, redoableIn)) : room.redoNothing;
	return (
		<span className="st-undo">
			<Button
				kind="quiet"
				icon="undo"
				iconOnly
				off={undoable === undefined}
				aria-label={undo}
				title={undo}
				onClick={() => workspace.undo()}
			/>
			<Button
				kind="quiet"
				icon="redo"
				iconOnly
				off={redoable === undefined}
				aria-label={redo}
				title={redo}
				onClick={() => workspace.redo()}
			/>
		</span>
	);
}

/** More than so many are not listed. */
const MOST_PLACES = 2;

/** Where a step of the history stands: the procedures, or shared files, by their titles. It may be another than the one on screen. */
function useWhere(): (paths: readonly string[]) => string {
	const workspace = useWorkspace();
	const language = useContext(LanguageContext);
	return (paths) => {
		const titles = paths.map((path) => titleOfFile(workspace, path, language));
		const all = [...new Set(titles)];
		const shown = all.slice(0, MOST_PLACES).join(", ");
		return all.length > MOST_PLACES ? `${shown}, …` : shown;
	};
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
