import type { ItemRow, ItemView } from "@onedoor/dsl/assist";
import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useState } from "react";

import type { Read } from "../../../check/protocol.ts";
import { FindingsHere } from "../../../findings/FindingsHere.tsx";
import { useCheck } from "../../../host/Library.tsx";
import { Help } from "../help/Help.tsx";
import { AddDetail } from "./AddDetail.tsx";
import { Control } from "./Control.tsx";
import { missingIn } from "./missing/missing-in.ts";
import type { ItemPlace } from "./place.ts";
import { useItem } from "./use-item.ts";
import { keyWords, useItemWords } from "./words/index.ts";
import { takeAway, useWriting } from "./writing.ts";

export interface ItemRowsProps {
	readonly read: Read;
	readonly place: ItemPlace;
	/** Keys that are shown elsewhere on the page. */
	readonly without?: ReadonlySet<string>;
	/** These alone, and nothing more can be said. */
	readonly only?: ReadonlySet<string>;
}

/** Everything an item says, one row for each key of its text, and what it could say as well. */
export function ItemRows({ read, place, without, only }: ItemRowsProps): ReactElement {
	const say = useItemWords();
	const { status, view } = useItem(place);
	if (view === undefined)
		return (
			<p className="small muted" role="status">
				{status === "gone" ? say.gone : say.loading}
			</p>
		);
	const rows = view.rows.filter(
		({ key }) => !without?.has(key) && (only === undefined || only.has(key)),
	);
	if (only !== undefined)
		return (
			<>
				{rows.map((row) => (
					<Row key={row.key} read={read} view={view} row={row} stays />
				))}
			</>
		);
	return (
		<>
			{view.rows.length === 0 ? <p className="small muted">{say.empty}</p> : null}
			{rows.map((row) => (
				<Row key={row.key} read={read} view={view} row={row} />
			))}
			<AddDetail read={read} view={view} {...(without && { without })} />
		</>
	);
}

interface RowProps {
	readonly read: Read;
	readonly view: ItemView;
	readonly row: ItemRow;
	/** It cannot be taken away here. */
	readonly stays?: boolean;
}

function Row({ read, view, row, stays }: RowProps): ReactElement {
	const say = useItemWords();
	const writing = useWriting();
	const [error, setError] = useState<string>();
	const label = keyWords(say, row.key);
	const isOwnRow = view.isOne === true;
	const owner = { file: view.file, path: isOwnRow ? view.path.slice(0, -1) : view.path };
	const spot = { owner, key: row.key, isThere: true };
	const missing = missingIn(useCheck().findings, view.file, row);
	const mayGo = stays !== true && !row.required && !isOwnRow && !writing.isFrozen;
	return (
		<fieldset className="od-prop st-row">
			<legend className="od-label">{label}</legend>
			<span className="st-row__go">
				<Help label={label} topic={row.key} doc={row.doc} />
				{mayGo ? (
					<Button
						kind="quiet"
						icon="close"
						iconOnly
						aria-label={say.takeAway(label)}
						onClick={async () => setError(await writing.write(takeAway(spot), "removed", label))}
					/>
				) : null}
			</span>
			<Control
				read={read}
				spot={spot}
				label={label}
				control={row.control}
				line={row.line}
				missing={missing}
			/>
			{row.control.kind === "item" || row.control.kind === "entries" ? null : (
				<Suspense fallback={null}>
					<FindingsHere file={view.file} from={row.line} to={row.endLine} without={missing} />
				</Suspense>
			)}
			{error === undefined ? null : <p className="od-error small">{error}</p>}
		</fieldset>
	);
}
