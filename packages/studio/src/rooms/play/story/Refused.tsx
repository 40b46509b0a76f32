import type { Refusal } from "@onedoor/runtime/core";
import type { ReactElement } from "react";

import { usePlayWords } from "../words/index.ts";

/** Why the core said no: in words, and by the code that a scenario expects. */
export function Refused({ refusal }: { readonly refusal: Refusal }): ReactElement {
	const say = usePlayWords();
	const { code, findings = [] } = refusal;
	return (
		<span className="st-refused">
			{say.refused[code]} <code>{code}</code>
			{findings.length > 0 ? (
				<span className="small">
					{" "}
					{findings.map(({ path, code: why }) => `${path}: ${why}`).join(", ")}
				</span>
			) : null}
		</span>
	);
}
