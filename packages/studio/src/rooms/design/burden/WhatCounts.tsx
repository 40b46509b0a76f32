import { Icon } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { MEASURES } from "../../../burden/numbers.ts";
import { useWords } from "../../../words/index.ts";

/** Each number in plain words, for whoever asks how it came about. */
export function WhatCounts({ isExact }: { readonly isExact: boolean }): ReactElement {
	const { burden: say } = useWords();
	return (
		<details className="st-counts small">
			<summary>
				<Icon name="help" />
				{say.what}
			</summary>
			<div className="od-stack od-stack--2">
				<p>{say.paths}</p>
				<p>{say.sinceOpened}</p>
				{isExact ? null : <p>{say.inexact}</p>}
				<dl className="st-explained">
					{MEASURES.map((measure) => (
						<div key={measure}>
							<dt>{say.names[measure]}</dt>
							<dd>{say.counts[measure]}</dd>
						</div>
					))}
				</dl>
			</div>
		</details>
	);
}
