import type { ItemName } from "@onedoor/dsl/assist";
import type { Definition } from "@onedoor/dsl/bundle";
import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, useId, useRef, useState } from "react";

import { useItemWords } from "../words/index.ts";
import { Boxes } from "./Boxes.tsx";
import { Missing } from "./Missing.tsx";
import type { RulePart } from "./read-rule.ts";
import { type Box, EMPTY, missingIn, partOf } from "./sentence.ts";

export interface DraftProps {
	readonly names: readonly ItemName[];
	readonly definition: Definition;
	/** Whoever asked for it goes on in it at once. */
	readonly comesFirst: boolean;
	/** A whole condition, confirmed. */
	readonly onConfirm: (part: RulePart) => void;
	readonly onCancel: () => void;
}

/** One more condition while it is being made up: the text has nothing of it before it is whole and confirmed. */
export function Draft({
	names,
	definition,
	comesFirst,
	onConfirm,
	onCancel,
}: DraftProps): ReactElement {
	const say = useItemWords();
	const [sentence, setSentence] = useState(EMPTY);
	const [missed, setMissed] = useState<readonly Box[]>([]);
	const row = useRef<HTMLFieldSetElement>(null);
	// What Enter hands over in a box is confirmed by the same press.
	const latest = useRef(EMPTY);
	const missing = useId();
	const confirm = () => {
		const part = partOf(latest.current);
		if (part !== undefined) return onConfirm(part);
		const boxes = missingIn(latest.current);
		setMissed(boxes);
		row.current?.querySelector<HTMLElement>(`[data-box="${boxes[0]}"]`)?.focus();
	};
	return (
		<fieldset
			ref={row}
			className="st-rule__row st-rule__row--draft"
			aria-describedby={missing}
			onKeyDown={(event) => {
				if (event.key === "Escape") onCancel();
				if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
					event.preventDefault();
					confirm();
				}
			}}
		>
			<legend className="st-rule__new small">{say.rule.draft}</legend>
			<Boxes
				sentence={sentence}
				names={names}
				definition={definition}
				isReadOnly={false}
				comesFirst={comesFirst}
				missed={missed}
				onChange={(next) => {
					latest.current = next;
					setSentence(next);
					setMissed(missed.filter((box) => missingIn(next).includes(box)));
				}}
			/>
			<Missing id={missing} sentence={sentence} isWrong={missed.length > 0} />
			<div className="od-row">
				<Button kind="second" onClick={confirm}>
					{say.rule.confirm}
				</Button>
				<Button kind="quiet" onClick={onCancel}>
					{say.cancel}
				</Button>
			</div>
		</fieldset>
	);
}
