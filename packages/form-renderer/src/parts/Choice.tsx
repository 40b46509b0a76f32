import type { ComponentProps, ReactElement, ReactNode } from "react";

export interface ChoiceProps extends Omit<ComponentProps<"input">, "className" | "style" | "type"> {
	readonly type: "radio" | "checkbox";
	readonly label: ReactNode;
	readonly hint?: ReactNode;
}

/** A card to choose: the whole card is the target. */
export function Choice({ type, label, hint, ...input }: ChoiceProps): ReactElement {
	return (
		<label className="od-choice">
			<input {...input} type={type} />
			<span>{label}</span>
			{hint ? <small>{hint}</small> : null}
		</label>
	);
}

export interface CheckProps extends Omit<ComponentProps<"input">, "className" | "style" | "type"> {
	readonly label: ReactNode;
}

/** One sentence to agree to. */
export function Check({ label, ...input }: CheckProps): ReactElement {
	return (
		<label className="od-check">
			<input {...input} type="checkbox" />
			<span>{label}</span>
		</label>
	);
}
