import type { ReactElement } from "react";

import { isChanged } from "../../document/open-file.ts";
import { useWorkspace } from "../../host/Library.tsx";
import { useQuery } from "../../shell/use-query.ts";
import { useWords } from "../../words/index.ts";

export interface FilePickerProps {
	readonly path: string;
	/** The procedure's own file: it and what lies beside it come first. */
	readonly home: string | undefined;
}

export function FilePicker({ path, home }: FilePickerProps): ReactElement {
	const { text: say } = useWords();
	const query = useQuery();
	const folder = home?.slice(0, home.lastIndexOf("/") + 1) ?? "";
	const isNear = (each: string) => folder !== "" && each.startsWith(folder);
	const files = useWorkspace().files.toSorted(
		(a, b) =>
			Number(b.path === home) - Number(a.path === home) ||
			Number(isNear(b.path)) - Number(isNear(a.path)) ||
			(a.path < b.path ? -1 : 1),
	);
	return (
		<div className="st-file">
			<label className="od-hidden" htmlFor="file">
				{say.file}
			</label>
			<select
				id="file"
				className="od-input mono"
				dir="ltr"
				value={path}
				onChange={(event) => query.set({ file: event.target.value, line: undefined })}
			>
				{files.map((file) => (
					<option key={file.path} value={file.path}>
						{isChanged(file) ? `● ${file.path}` : file.path}
					</option>
				))}
			</select>
		</div>
	);
}
