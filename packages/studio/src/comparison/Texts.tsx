import type { ReactElement } from "react";

import type { ComparedFile, ComparisonView } from "../api/comparison.ts";
import { DiffLines } from "../changes/DiffLines.tsx";
import { countChanged } from "../document/line-diff.ts";
import { fileName } from "../language/file-name.ts";
import { useComparisonWords } from "./words/index.ts";

/** The lines that differ, file by file: after words and picture, for those who want them. A link to one opens them. */
export function Texts({
	files,
	more,
	before,
	isAlone,
}: Pick<ComparisonView, "files" | "more"> & {
	readonly before: string;
	/** Nothing differs but lines: there is nothing else to see. */
	readonly isAlone: boolean;
}): ReactElement | null {
	const say = useComparisonWords();
	if (files.length === 0) return null;
	const own = files.filter(({ isOwn }) => isOwn);
	const rest = files.filter(({ isOwn }) => !isOwn);
	return (
		<section className="od-pane" id="texts" aria-labelledby="texts-title">
			<div className="od-pane__head">
				<h2 id="texts-title">{say.texts(files.length + more)}</h2>
				<span className="small muted st-end">{say.sides(before)}</span>
			</div>
			<details className="st-more od-pane__body" open={isAlone}>
				<summary>{say.showTexts}</summary>
				<div className="od-stack">
					{own.map((file) => (
						<File key={file.path} file={file} />
					))}
					{rest.length === 0 ? null : own.length === 0 ? (
						rest.map((file) => <File key={file.path} file={file} />)
					) : (
						<details className="st-more">
							<summary>{say.otherFiles(rest.length)}</summary>
							<div className="od-stack">
								{rest.map((file) => (
									<File key={file.path} file={file} />
								))}
							</div>
						</details>
					)}
					{more > 0 ? <p className="small muted">{say.moreFiles(more)}</p> : null}
				</div>
			</details>
		</section>
	);
}

function File({ file: { path, before, after } }: { readonly file: ComparedFile }): ReactElement {
	const say = useComparisonWords();
	const lines = countChanged(before ?? "", after ?? "");
	return (
		<section
			className="od-stack od-stack--2"
			id={textId(path)}
			tabIndex={-1}
			aria-label={fileName(path)}
		>
			<h3 className="small">
				<bdi dir="ltr">{path}</bdi>{" "}
				<span className="muted">
					{before === undefined
						? say.newFile
						: after === undefined
							? say.goneFile
							: say.lines(lines)}
				</span>
			</h3>
			<DiffLines before={before ?? ""} after={after ?? ""} label={say.textOf(path)} />
		</section>
	);
}

/** By which other parts of the page lead to a file's lines. */
export function textId(path: string): string {
	return `text-${path.replace(/[^\w-]/g, "-")}`;
}
