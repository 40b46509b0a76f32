import type { ReactElement } from "react";
import { useItemWords } from "../words/index.ts";
import { AddField } from "./AddField.tsx";
import { AddNamed, type AddProps } from "./AddNamed.tsx";
import { AddOutcome } from "./AddOutcome.tsx";
import { AddPage } from "./AddPage.tsx";
import { AddPaper } from "./AddPaper.tsx";
import { AddRate } from "./AddRate.tsx";
import { AddSource } from "./AddSource.tsx";
import AddStep from "./AddStep.tsx";
import { AddTold } from "./AddTold.tsx";
import { AddValue } from "./AddValue.tsx";

/** The form of a further entry, by what it is. */
export default function EntryForm(props: AddProps): ReactElement {
	const { read, control, spot, onDone } = props;
	const { addTo } = useItemWords();
	if (control.value?.kind === "name" && control.value.of === "message")
		return <AddTold {...props} onDone={onDone} />;
	if (control.value?.kind === "source") return <AddSource {...props} onDone={onDone} />;
	if (control.of === undefined) return <AddValue {...props} onDone={onDone} />;
	if (control.of === "step") return <AddStep read={read} onDone={onDone} />;
	if (control.of === "field" && spot.key !== "fields")
		return (
			<AddField
				read={read}
				spot={spot}
				taken={new Set(control.entries.map(({ id }) => id))}
				onDone={onDone}
			/>
		);
	// A paper that stands for another is asked for with it; a part's own is asked where that is drawn.
	if (spot.key === "documents" && spot.owner.path.length === 0 && spot.owner.file === read.file)
		return <AddPaper read={read} legend={addTo(props.label)} onDone={onDone} />;
	if (control.of === "outcome" || control.of === "choice")
		return <AddOutcome {...props} onDone={onDone} />;
	const [, step = ""] = spot.owner.path;
	if (control.of === "page" && spot.owner.file === read.file && spot.owner.path.length === 2)
		return <AddPage read={read} step={step} onDone={onDone} />;
	if (control.of === "rate") return <AddRate {...props} onDone={onDone} />;
	return <AddNamed {...props} onDone={onDone} />;
}
