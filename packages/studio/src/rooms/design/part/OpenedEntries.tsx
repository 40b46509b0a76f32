import type { ItemControl, OpenedValue } from "@onedoor/dsl/assist";
import { type ReactElement, useId, useState } from "react";

import type { Read } from "../../../check/protocol.ts";
import type { ControlProps } from "../item/control-props.ts";
import { below } from "../item/place.ts";
import { RemoveItem } from "../item/RemoveItem.tsx";
import { useWriting } from "../item/writing.ts";
import { OpenedField } from "./OpenedField.tsx";
import { useOpenedWords } from "./use-opened-words.ts";
import { usePartWords } from "./words/index.ts";

export interface OpenedEntriesProps extends Omit<ControlProps, "control"> {
	readonly control: Extract<ItemControl, { kind: "entries" }>;
	readonly opened: readonly OpenedValue[];
	/** What changes a value. */
	readonly inputOf: (props: ControlProps) => ReactElement;
}

/** What a step that follows a part sets otherwise, each by the words of the screen, and what it could set as well. */
export default function OpenedEntries(props: OpenedEntriesProps): ReactElement {
	const { read, spot, control, opened, inputOf } = props;
	const say = usePartWords();
	const writing = useWriting();
	const [chosen, setChosen] = useState("");
	const id = useId();
	const { file, path } = spot.owner;
	const isFollow = (at: Read["places"][string]) => at.file === file && at.path === path.join(".");
	const [follow = ""] = Object.entries(read.places).find(([, at]) => isFollow(at)) ?? [];
	const wordsOf = useOpenedWords(read, follow);
	const isShown = ({ opened: one, isSet }: OpenedValue) => isSet || one === chosen;
	const isOpen = (entry: string) => opened.some((one) => one.opened === entry);
	const more = opened.filter((one) => !isShown(one));
	return (
		<>
			<p className="small muted st-set-here">{say.lede}</p>
			{opened.filter(isShown).map((value) => (
				<OpenedField
					key={value.opened}
					read={read}
					follow={spot.owner}
					value={value}
					label={wordsOf(value.opened)}
					inputOf={inputOf}
				/>
			))}
			{control.entries
				.filter((one) => !isOpen(one.id))
				.map((one) => (
					<div key={one.id} className="od-prop">
						<bdi className="od-label">{one.id}</bdi>
						<p className="small muted">{say.notOpen}</p>
						<RemoveItem place={below(spot.owner, spot.key, one.id)} title={one.id} />
					</div>
				))}
			{more.length === 0 || writing.isFrozen ? null : (
				<div className="od-prop">
					<label htmlFor={id}>{say.add}</label>
					<select
						id={id}
						className="od-input"
						value=""
						onChange={({ target }) => setChosen(target.value)}
					>
						<option value="" />
						{more.map((one) => (
							<option key={one.opened} value={one.opened}>
								{wordsOf(one.opened)}
							</option>
						))}
					</select>
				</div>
			)}
		</>
	);
}
