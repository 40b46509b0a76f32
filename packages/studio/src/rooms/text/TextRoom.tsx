import { type ReactElement, Suspense } from "react";
import { ChangesPane } from "../../changes/ChangesPane.tsx";
import { countChanged } from "../../document/line-diff.ts";
import { textOf } from "../../document/open-file.ts";
import { FindingsPane } from "../../findings/FindingsPane.tsx";
import { useCheck, useWorkspace } from "../../host/Library.tsx";
import { lazy } from "../../shell/lazy.tsx";
import { useQuery } from "../../shell/use-query.ts";
import { useWords } from "../../words/index.ts";
import { Beside } from "./Beside.tsx";
import { FilePicker } from "./FilePicker.tsx";
import { placeIn } from "./place-in.ts";

/** The editor is loaded when somebody looks at a text. */
const TextEditor = lazy(async () => ({ default: (await import("./TextEditor.tsx")).TextEditor }));

export interface TextRoomProps {
	readonly procedure: string;
	/** A shared file that is looked at without any procedure. */
	readonly alone?: string;
}

/** The text itself, with what the check says of it. Everything here can also be read, and undone, elsewhere. */
export function TextRoom({ procedure, alone }: TextRoomProps): ReactElement {
	const { text: say } = useWords();
	const workspace = useWorkspace();
	const { read } = useCheck();
	const query = useQuery();
	const home =
		alone ??
		read?.file ??
		workspace.files.find(({ path }) => path.endsWith(`${procedure}.procedure.yaml`))?.path;
	const path = query.get("file") ?? home ?? workspace.files[0]?.path ?? "";
	const file = workspace.file(path);
	const changed = file === undefined ? 0 : countChanged(file.saved.text, textOf(file));
	return (
		<div className="st-text">
			<div className="st-beside">
				<section className="od-pane st-text__pane" aria-labelledby="text-title">
					<div className="od-pane__head">
						<h2 id="text-title" className="od-hidden">
							{say.editor(path)}
						</h2>
						<FilePicker path={path} home={home} />
						<span className="small muted st-end">
							{changed > 0 ? say.changed(changed) : say.same}
						</span>
					</div>
					{file === undefined ? (
						<p className="st-under">{say.unknown}</p>
					) : (
						<Suspense fallback={<p className="muted st-under">{say.loading}</p>}>
							<TextEditor key={path} path={path} place={placeIn(query.get("line"))} />
						</Suspense>
					)}
				</section>
				{read === undefined || alone !== undefined ? null : <Beside read={read} />}
			</div>
			<div className="st-dock">
				<FindingsPane isShared={alone !== undefined} />
				<ChangesPane />
			</div>
		</div>
	);
}
