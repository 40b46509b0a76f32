import type { ReactElement } from "react";

import { useWords } from "../words/index.ts";

/** PortalWords, never a spinner alone. They appear only when waiting becomes noticeable. */
export function Loading(): ReactElement {
	return (
		<p className="pt-loading muted" role="status">
			{useWords().shell.loading}
		</p>
	);
}
