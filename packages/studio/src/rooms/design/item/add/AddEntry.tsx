import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, useState } from "react";

import type { EntriesProps } from "../Entries.tsx";
import { useItemWords } from "../words/index.ts";
import { AddField } from "./AddField.tsx";
import { AddNamed } from "./AddNamed.tsx";
import { AddOutcome } from "./AddOutcome.tsx";
import AddStep from "./AddStep.tsx";
import { AddValue } from "./AddValue.tsx";

/** One more entry, asked for by what it is. */
export function AddEntry(props: EntriesProps): ReactElement {
	const say = useItemWords();
	const [isOpen, setOpen] = useState(false);
	const { label, control, spot } = props;
	const close = () => setOpen(false);
	if (!isOpen)
		return (
			<Button kind="second" icon="plus" onClick={() => setOpen(true)}>
				{control.of === "outcome" || control.of === "choice" ? say.addOutcome : say.addTo(label)}
			</Button>
		);
	if (control.of === undefined) return <AddValue {...props} onDone={close} />;
	if (control.of === "step") return <AddStep read={props.read} onDone={close} />;
	if (control.of === "field" && spot.key !== "fields")
		return <AddField {...props} onDone={close} />;
	if (control.of === "outcome" || control.of === "choice")
		return <AddOutcome {...props} onDone={close} />;
	return <AddNamed {...props} onDone={close} />;
}
