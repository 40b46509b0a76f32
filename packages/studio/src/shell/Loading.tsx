import type { ReactElement } from "react";

import { useWords } from "../words/index.ts";

export function Loading(): ReactElement {
	return (
		<main className="od-main" id="main" tabIndex={-1}>
			<p className="muted" role="status">
				{useWords().shell.loading}
			</p>
		</main>
	);
}
