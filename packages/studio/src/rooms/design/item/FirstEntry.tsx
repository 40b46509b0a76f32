import type { ReactElement } from "react";

import type { Read } from "../../../check/protocol.ts";
import { Help } from "../help/Help.tsx";
import { Control } from "./Control.tsx";
import { useItem } from "./use-item.ts";
import { keyWords, useItemWords } from "./words/index.ts";

export interface FirstEntryProps {
	readonly read: Read;
	readonly file: string;
	/** A key that the file could have and has not. */
	readonly section: string;
}

/** A section in which nothing is said yet: it is written with its first entry. */
export function FirstEntry({ read, file, section }: FirstEntryProps): ReactElement {
	const say = useItemWords();
	const { view, status } = useItem({ file, path: [] });
	const row = view?.more.find(({ key }) => key === section);
	if (row === undefined)
		return (
			<p className="small muted" role="status">
				{status === "looking" ? say.loading : say.gone}
			</p>
		);
	const spot = { owner: { file, path: [] }, key: section, isThere: false, before: row.before };
	return (
		<>
			<p className="st-labelled">
				<span className="small muted">{say.empty}</span>
				<Help label={keyWords(say, section)} topic={section} doc={row.doc} />
			</p>
			<Control read={read} spot={spot} label={keyWords(say, section)} control={row.control} />
		</>
	);
}
