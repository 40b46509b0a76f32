import { type ReactElement, useId } from "react";

export interface SelectProps {
	readonly label: string;
	readonly value: string;
	readonly options: readonly (readonly [value: string, name: string])[];
	readonly onChoose: (value: string) => void;
}

/** One of a few, under its name. */
export function Select({ label, value, options, onChoose }: SelectProps): ReactElement {
	const id = useId();
	return (
		<div className="od-prop">
			<label htmlFor={id}>{label}</label>
			<select
				id={id}
				className="od-input"
				value={value}
				onChange={({ target }) => onChoose(target.value)}
			>
				{options.map(([each, name]) => (
					<option key={each} value={each}>
						{name}
					</option>
				))}
			</select>
		</div>
	);
}
