import { type ReactElement, useId } from "react";

export interface FindBoxProps {
	readonly label: string;
	readonly hint: string;
	readonly query: string;
	readonly onQuery: (query: string) => void;
	/** What is left of the list below; said aloud while somebody types. Undefined: it is being found. */
	readonly found: string | undefined;
}

/** Makes the list below it shorter with each letter. */
export function FindBox({ label, hint, query, onQuery, found }: FindBoxProps): ReactElement {
	const id = useId();
	return (
		<>
			<search className="od-field">
				<label className="od-label" htmlFor={`${id}q`}>
					{label}
				</label>
				<p className="od-hint" id={`${id}p`}>
					{hint}
				</p>
				<input
					className="od-input"
					id={`${id}q`}
					type="search"
					aria-describedby={`${id}p`}
					value={query}
					onChange={({ target }) => onQuery(target.value)}
				/>
			</search>
			<p role="status" className={query === "" ? "od-hidden" : "small muted"}>
				{found}
			</p>
		</>
	);
}
