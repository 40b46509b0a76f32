import type { ReactElement } from "react";

import { usePlayWords } from "../words/index.ts";

export interface ReasonProps {
	/** Whether one has to be given; undefined: none is asked for. */
	readonly asked: "required" | "optional" | undefined;
	readonly value: string;
	readonly onChange: (value: string) => void;
}

/** Why something is done, where the procedure asks for that. */
export function Reason({ asked, value, onChange }: ReasonProps): ReactElement | null {
	const say = usePlayWords();
	if (asked === undefined) return null;
	return (
		<label className="od-prop">
			<span>{say.reason(asked === "required")}</span>
			<textarea
				className="od-input"
				rows={2}
				dir="auto"
				value={value}
				data-typing="true"
				onChange={({ target }) => onChange(target.value)}
			/>
		</label>
	);
}

/** As an act carries it: nothing where nothing was written. */
export function reasonOf(written: string): { readonly reason?: string } {
	const reason = written.trim();
	return reason === "" ? {} : { reason };
}
