import { Button } from "@onedoor/form-renderer/parts";
import { memo, type NamedExoticComponent, type ReactElement } from "react";

import { changesBetween, countChanged } from "../document/line-diff.ts";
import { textOf } from "../document/open-file.ts";
import { useWorkspace } from "../host/Library.tsx";
import { fileName } from "../language/file-name.ts";
import { FoldingPane } from "../shell/FoldingPane.tsx";
import { useWords } from "../words/index.ts";
import { DiffLines } from "./DiffLines.tsx";

/** Exactly what Save would write. */
export const ChangesPane: NamedExoticComponent = memo(Pane);

function Pane(): ReactElement {
	const { changes, room } = useWords();
	const workspace = useWorkspace();
	const files = workspace.changed;
	const discard = () =>
		workspace.apply(
			Object.fromEntries(
				files.map((file) => [file.path, [...changesBetween(textOf(file), file.saved.text)]]),
			),
			{ kind: "discarded" },
		);
	const count = files.reduce((sum, file) => sum + countChanged(file.saved.text, textOf(file)), 0);
	return (
		<FoldingPane
			id="changes"
			title={changes.title(count)}
			acts={
				files.length > 0 ? (
					<Button kind="quiet" onClick={discard}>
						{changes.discard}
					</Button>
				) : null
			}
		>
			{() =>
				files.length === 0 ? (
					<p className="small muted st-under">{changes.none}</p>
				) : (
					<div className="od-pane__body od-stack">
						{files.map((file) => (
							<div key={file.path} className="od-stack od-stack--2">
								<h3 className="small">
									{room.written(countChanged(file.saved.text, textOf(file)), fileName(file.path))}
								</h3>
								<DiffLines before={file.saved.text} after={textOf(file)} label={file.path} />
							</div>
						))}
					</div>
				)
			}
		</FoldingPane>
	);
}
