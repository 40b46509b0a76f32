import { Note } from "@onedoor/form-renderer/parts";
import { type ReactElement, useEffect } from "react";

import { tellSignedIn } from "../host/signed-in.ts";
import { PageHeading } from "../shell/PageHeading.tsx";
import { useWords } from "../words/index.ts";

/** Where a sign-in ends that was only there so that another window can go on. */
export function SignedIn(): ReactElement {
	const { shell } = useWords();
	useEffect(() => {
		tellSignedIn();
		// Only a window that a script opened may be closed by one; otherwise the page says what to do.
		window.close();
	}, []);
	return (
		<div className="od-stack od-stack--5 od-top">
			<PageHeading title={shell.signedInAgain} />
			<Note kind="ok">
				<p>{shell.signedInAgainText}</p>
			</Note>
		</div>
	);
}
