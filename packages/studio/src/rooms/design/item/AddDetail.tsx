import type { ItemKey, ItemView } from "@onedoor/dsl/assist";
import { type ReactElement, useState } from "react";

import type { Read } from "../../../check/protocol.ts";
import { Help } from "../help/Help.tsx";
import { Control } from "./Control.tsx";
import { keyWords, useItemWords } from "./words/index.ts";
import { useWriting } from "./writing.ts";

export interface AddDetailProps {
	readonly read: Read;
	readonly view: ItemView;
	/** Keys that are asked elsewhere on the page. */
	readonly without?: ReadonlySet<string>;
}

/** What the item could say as well: chosen by its name, then given its value. */
export function AddDetail({ read, view, without }: AddDetailProps): ReactElement | null {
	const say = useItemWords();
	const { isFrozen } = useWriting();
	const [key, setKey] = useState("");
	const more = view.more.filter((one) => !without?.has(one.key));
	const chosen = more.find((one) => one.key === key);
	if (more.length === 0 || isFrozen) return null;
	return (
		<div className="od-prop st-more-keys">
			<select
				className="od-input"
				aria-label={say.addDetail}
				value={chosen?.key ?? ""}
				onChange={({ target }) => setKey(target.value)}
			>
				<option value="">{say.addDetail}</option>
				{more.map((one) => (
					<option key={one.key} value={one.key}>
						{keyWords(say, one.key)}
					</option>
				))}
			</select>
			{chosen === undefined ? null : (
				<NewRow key={chosen.key} read={read} view={view} row={chosen} />
			)}
		</div>
	);
}

interface NewRowProps extends Omit<AddDetailProps, "without"> {
	readonly row: ItemKey;
}

function NewRow({ read, view, row }: NewRowProps): ReactElement {
	const say = useItemWords();
	const label = keyWords(say, row.key);
	const owner = { file: view.file, path: view.path };
	const spot = { owner, key: row.key, isThere: false, before: row.before };
	return (
		<fieldset className="od-prop st-row st-row--new">
			<legend className="od-label">{label}</legend>
			<span className="st-row__go">
				<Help label={label} topic={row.key} doc={row.doc} />
			</span>
			<Control read={read} spot={spot} label={label} control={row.control} />
		</fieldset>
	);
}
