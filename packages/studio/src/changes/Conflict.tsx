import { Button } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { changesBetween } from "../document/line-diff.ts";
import { merge } from "../document/merge.ts";
import { type DiskText, type OpenFile, textOf } from "../document/open-file.ts";
import { useWorkspace } from "../host/Library.tsx";
import { standOn } from "../host/save.ts";
import { fileName } from "../language/file-name.ts";
import { useWords } from "../words/index.ts";
import { DiffLines } from "./DiffLines.tsx";

export interface ConflictProps {
	readonly file: OpenFile;
	readonly theirs: DiskText;
}

/** Both versions beside what both began with, and a choice. */
export default function Conflict({ file, theirs }: ConflictProps): ReactElement {
	const { conflict } = useWords();
	const workspace = useWorkspace();
	const mine = textOf(file);
	const both = merge(file.saved.text, mine, theirs.text);
	const become = (text: string, kind: "theirs" | "merged") => {
		standOn(workspace, file);
		workspace.apply({ [file.path]: [...changesBetween(mine, text)] }, { kind, path: file.path });
	};
	return (
		<section className="od-card od-stack st-conflict" aria-labelledby={`conflict-${file.path}`}>
			<h2 id={`conflict-${file.path}`}>{conflict.title(fileName(file.path))}</h2>
			<p>{conflict.text}</p>
			<div className="od-tiles">
				<div className="od-stack od-stack--2">
					<h3>{conflict.theirs}</h3>
					<DiffLines before={file.saved.text} after={theirs.text} label={conflict.theirs} />
				</div>
				<div className="od-stack od-stack--2">
					<h3>{conflict.mine}</h3>
					<DiffLines before={file.saved.text} after={mine} label={conflict.mine} />
				</div>
			</div>
			{both === undefined ? <p className="muted">{conflict.overlap}</p> : null}
			<div className="od-actions">
				{both === undefined ? null : (
					<Button kind="second" onClick={() => become(both, "merged")}>
						{conflict.merge}
					</Button>
				)}
				<Button kind="second" onClick={() => standOn(workspace, file)}>
					{conflict.keepMine}
				</Button>
				<Button kind="second" onClick={() => become(theirs.text, "theirs")}>
					{conflict.takeTheirs}
				</Button>
			</div>
		</section>
	);
}
