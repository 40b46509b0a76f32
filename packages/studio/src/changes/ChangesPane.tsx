import { Button } from "@onedoor/form-renderer/parts";
import { memo, type NamedExoticComponent, type ReactElement, Suspense } from "react";
import { changesBetween, countChanged } from "../document/line-diff.ts";
import { textOf } from "../document/open-file.ts";
import { useCheck, useWorkspace } from "../host/Library.tsx";
import { fileName } from "../language/file-name.ts";
import { FoldingPane } from "../shell/FoldingPane.tsx";
import { lazy } from "../shell/lazy.tsx";
import { useWords } from "../words/index.ts";
import { DiffLines } from "./DiffLines.tsx";

/** What Save would write: what it means first, and the lines of text for those who want them. */
export const ChangesPane: NamedExoticComponent = memo(Pane);

function Pane(): ReactElement {
	const { changes, room } = useWords();
	const workspace = useWorkspace();
	const { read } = useCheck();
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
				) : workspace.undoable?.kind === "discarded" ? (
					<GivenUp />
				) : null
			}
		>
			{() =>
				files.length === 0 ? (
					<p className="small muted st-under">{changes.none}</p>
				) : (
					<div className="od-pane__body od-stack">
						{read === undefined ? null : (
							<Suspense fallback={<p className="small muted">{changes.reading}</p>}>
								<InSentences
									procedure={read.definition.procedure}
									before={files.map(({ path, saved }) => ({ path, text: saved.text }))}
								/>
							</Suspense>
						)}
						<details className="st-more">
							<summary>{changes.lines(count)}</summary>
							<div className="od-stack">
								{files.map((file) => (
									<div key={file.path} className="od-stack od-stack--2">
										<h3 className="small">
											{room.written(
												countChanged(file.saved.text, textOf(file)),
												fileName(file.path),
											)}
										</h3>
										<DiffLines before={file.saved.text} after={textOf(file)} label={file.path} />
									</div>
								))}
							</div>
						</details>
					</div>
				)
			}
		</FoldingPane>
	);
}

/** It was done at once, and is taken back as quickly: the way back takes the place of what was pressed. */
function GivenUp(): ReactElement {
	const { changes } = useWords();
	const workspace = useWorkspace();
	return (
		<span className="od-row small">
			<span role="status">{changes.givenUp}</span>
			{/* biome-ignore lint/a11y/noAutofocus: what was pressed to give up is gone; this takes its place. */}
			<Button kind="second" icon="undo" autoFocus onClick={() => workspace.undo()}>
				{changes.takeBack}
			</Button>
		</span>
	);
}

/** Loaded once something has changed, with the words of changes. */
const InSentences = lazy(() => import("./InSentences.tsx"));
