import type { ReactElement } from "react";

import { Button } from "../parts/Button.tsx";
import { useSay } from "../words/Speaking.tsx";
import { PageHeading } from "./PageHeading.tsx";

/** The form is being filled in in another window: one at a time, so that neither writes over the other. */
export function OtherWindow({ goOnHere }: { readonly goOnHere: () => void }): ReactElement {
	const say = useSay();
	const title = say("elsewhere_title");
	return (
		<div className="od-stack od-stack--5 od-top">
			<div className="od-stack od-stack--2" role="alert">
				<PageHeading title={title} arrival="elsewhere">
					{title}
				</PageHeading>
				<p className="od-lede">{say("elsewhere_text")}</p>
			</div>
			<div className="od-actions">
				<Button big onClick={goOnHere}>
					{say("elsewhere_go_on")}
				</Button>
			</div>
		</div>
	);
}
