import { type ReactElement, useId } from "react";

import { usePlayWords } from "../words/index.ts";

export interface ReasonProps {
	/** Whether one has to be given; undefined: none is asked for. */
	readonly asked: "required" | "optional" | undefined;
	readonly value: string;
	/** Why it was not taken as it is. */
	readonly error?: string | undefined;
	readonly onChange: (value: string) => void;
}

/** Why something is done, where the procedure asks for that. */
export function Reason({ asked, value, error, onChange }: ReasonProps): ReactElement | null {
	const say = usePlayWords();
	const wrong = useId();
	if (asked === undefined) return null;
	return (
		<label className="od-prop">
			<span>{say.reason(asked === "required")}</span>
			{error === undefined ? null : (
				<span id={wrong} className="od-error small" role="alert">
					{error}
				</span>
			)}
			<textarea
				className="od-input"
				rows={2}
				dir="auto"
				value={value}
				aria-invalid={error === undefined ? undefined : true}
				aria-describedby={error === undefined ? undefined : wrong}
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
