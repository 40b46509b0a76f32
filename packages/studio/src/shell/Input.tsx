import { type InputHTMLAttributes, type ReactElement, useId } from "react";

export interface InputProps
	extends Pick<
		InputHTMLAttributes<HTMLInputElement>,
		"autoComplete" | "dir" | "maxLength" | "required" | "pattern"
	> {
	readonly label: string;
	/** Default: text. */
	readonly type?: "text" | "search" | "date" | "time";
	readonly value: string;
	readonly onType: (value: string) => void;
}

/** A box to type in, under its name. */
export function Input({ label, type = "text", onType, ...more }: InputProps): ReactElement {
	const id = useId();
	const isTyped = (type === "text" || type === "search") && more.value !== "";
	return (
		<div className="od-prop">
			<label htmlFor={id}>{label}</label>
			<input
				id={id}
				type={type}
				className="od-input"
				// What is typed here is taken back here first, and not in the texts.
				data-typing={isTyped ? "true" : undefined}
				onChange={({ target }) => onType(target.value)}
				{...more}
			/>
		</div>
	);
}
