import type { CaseView } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";

import { Note } from "../parts/Note.tsx";
import { useSay } from "../words/Speaking.tsx";

/** Files of the case that nobody is shown: they are being checked, or a virus was found in them. */
export function HeldFiles({ view }: { readonly view: CaseView }): ReactElement {
	const say = useSay();
	return (
		<>
			{(view.held_files ?? []).map(({ file, name, state }) => (
				<Note key={file} kind={state === "infected" ? "bad" : "info"}>
					<p>{say(`held_${state}`, { name })}</p>
				</Note>
			))}
		</>
	);
}
