import type { ReactElement } from "react";

import { useWords } from "../../words/index.ts";

export function NoProcedures(): ReactElement {
	const { home } = useWords();
	return (
		<>
			<h1>{home.title}</h1>
			<section className="od-card od-stack" aria-labelledby="empty">
				<h2 id="empty">{home.emptyTitle}</h2>
				<p className="muted">{home.emptyText}</p>
			</section>
		</>
	);
}
