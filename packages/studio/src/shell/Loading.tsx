import type { ReactElement } from "react";

import { useWords } from "../words/index.ts";

/** Instead of a whole page. */
export function Loading(): ReactElement {
	return (
		<main className="od-main" id="main" tabIndex={-1}>
			<LoadingLine />
		</main>
	);
}

/** Instead of a part of a page. */
export function LoadingLine({ className = "" }: { readonly className?: string }): ReactElement {
	return (
		<p className={`muted ${className}`.trim()} role="status">
			{useWords().shell.loading}
		</p>
	);
}
