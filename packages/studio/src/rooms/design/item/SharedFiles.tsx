import type { ReactElement } from "react";

import type { Read } from "../../../check/protocol.ts";
import { useWorkspace } from "../../../host/Library.tsx";
import { useQuery } from "../../../shell/use-query.ts";
import { useItemWords } from "./words/index.ts";

/** What several procedures share is opened here, and changed like the procedure itself. */
export function SharedFiles({ read }: { readonly read: Read }): ReactElement {
	const say = useItemWords();
	const query = useQuery();
	const workspace = useWorkspace();
	const folder = read.file.slice(0, read.file.lastIndexOf("/") + 1);
	const files = workspace.files
		.map(({ path }) => path)
		.filter((path) => path !== read.file)
		.filter((path) => !path.endsWith(".procedure.yaml"))
		.toSorted(
			(a, b) => Number(b.startsWith(folder)) - Number(a.startsWith(folder)) || (a < b ? -1 : 1),
		);
	return (
		<div className="od-prop">
			<span className="od-label">{say.shared}</span>
			<p className="small muted">{say.sharedHint}</p>
			<select
				className="od-input"
				aria-label={say.sharedFile}
				value=""
				onChange={({ target }) => {
					if (target.value !== "") query.set({ in: target.value, item: "" });
				}}
			>
				<option value="">{say.sharedFile}</option>
				{files.map((path) => (
					<option key={path} value={path}>
						{path}
					</option>
				))}
			</select>
		</div>
	);
}
