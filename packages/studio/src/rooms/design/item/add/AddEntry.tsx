import { Button } from "@onedoor/form-renderer/parts";
import { lazy, type ReactElement, Suspense, useState } from "react";

import type { EntriesProps } from "../Entries.tsx";
import { useItemWords } from "../words/index.ts";

/** One more entry, asked for by what it is. */
export function AddEntry(props: EntriesProps): ReactElement {
	const say = useItemWords();
	const [isOpen, setOpen] = useState(false);
	const { label, control } = props;
	if (!isOpen)
		return (
			<Button kind="second" icon="plus" onClick={() => setOpen(true)}>
				{control.of === "outcome" || control.of === "choice" ? say.addOutcome : say.addTo(label)}
			</Button>
		);
	return (
		<Suspense fallback={null}>
			<EntryForm {...props} onDone={() => setOpen(false)} />
		</Suspense>
	);
}

/** Loaded when somebody wants to add one. */
const EntryForm = lazy(() => import("./EntryForm.tsx"));
