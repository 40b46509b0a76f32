import type { ReactElement } from "react";

import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { useSay } from "../words/Speaking.tsx";

/** The form is being filled in in another window: one at a time, so that neither writes over the other. */
export function OtherWindow({ goOnHere }: { readonly goOnHere: () => void }): ReactElement {
	const say = useSay();
	return (
		<div className="od-stack od-stack--4 od-top">
			<Note kind="warn">
				<div role="alert" className="od-stack od-stack--2">
					<p>
						<strong>{say("elsewhere_title")}</strong>
					</p>
					<p>{say("elsewhere_text")}</p>
				</div>
			</Note>
			<div className="od-actions">
				<Button big onClick={goOnHere}>
					{say("elsewhere_go_on")}
				</Button>
			</div>
		</div>
	);
}
