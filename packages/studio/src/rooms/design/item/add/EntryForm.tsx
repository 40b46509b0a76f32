import type { ReactElement } from "react";

import { AddField } from "./AddField.tsx";
import { AddNamed, type AddProps } from "./AddNamed.tsx";
import { AddOutcome } from "./AddOutcome.tsx";
import AddStep from "./AddStep.tsx";
import { AddTold } from "./AddTold.tsx";
import { AddValue } from "./AddValue.tsx";

/** The form of a further entry, by what it is. */
export default function EntryForm(props: AddProps): ReactElement {
	const { control, spot, onDone } = props;
	if (control.value?.kind === "name" && control.value.of === "message")
		return <AddTold {...props} onDone={onDone} />;
	if (control.of === undefined) return <AddValue {...props} onDone={onDone} />;
	if (control.of === "step") return <AddStep read={props.read} onDone={onDone} />;
	if (control.of === "field" && spot.key !== "fields")
		return <AddField {...props} onDone={onDone} />;
	if (control.of === "outcome" || control.of === "choice")
		return <AddOutcome {...props} onDone={onDone} />;
	return <AddNamed {...props} onDone={onDone} />;
}
