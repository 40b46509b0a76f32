import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useState } from "react";
import { lazy } from "../../../../shell/lazy.tsx";

import { useQuery } from "../../../../shell/use-query.ts";
import type { EntriesProps } from "../Entries.tsx";
import { useItemWords } from "../words/index.ts";

/** One more entry, asked for by what it is. */
export function AddEntry(props: EntriesProps): ReactElement {
	const say = useItemWords();
	const query = useQuery();
	const { owner, key } = props.spot;
	// Whoever chose a field in the library comes here to say where it is asked.
	const isAsked = query.get("use") !== undefined && key === "data" && owner.path.length === 0;
	const [isOpen, setOpen] = useState(isAsked);
	const [wasOpen, setWasOpen] = useState(false);
	const end = () => {
		setOpen(false);
		setWasOpen(true);
		if (isAsked) query.set({ use: undefined });
	};
	const { label, control } = props;
	if (!isOpen)
		return (
			// biome-ignore lint/a11y/noAutofocus: where the form was, the button that opened it takes over.
			<Button kind="second" icon="plus" autoFocus={wasOpen} onClick={() => setOpen(true)}>
				{control.of === "outcome" || control.of === "choice" ? say.addOutcome : say.addTo(label)}
			</Button>
		);
	return (
		<Suspense fallback={null}>
			<EntryForm {...props} onDone={end} />
		</Suspense>
	);
}

/** Loaded when somebody wants to add one. */
const EntryForm = lazy(() => import("./EntryForm.tsx"));
