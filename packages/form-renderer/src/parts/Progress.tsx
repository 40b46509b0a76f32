import type { ReactElement } from "react";

import { useSay } from "../words/Speaking.tsx";

export interface ProgressProps {
	/** From 1. */
	readonly page: number;
	readonly of: number;
}

/** "Page 2 of 4", in words and as a bar. */
export function Progress({ page, of }: ProgressProps): ReactElement {
	const say = useSay();
	return (
		<div className="od-progress">
			<span>{say("page_of", { page, of })}</span>
			<ol aria-hidden="true">
				{Array.from({ length: of }, (_, index) => index + 1).map((each) => (
					<li key={each} className={stateOf(each, page)} />
				))}
			</ol>
		</div>
	);
}

function stateOf(each: number, page: number): string | undefined {
	if (each < page) return "done";
	return each === page ? "now" : undefined;
}
