import type { ReactElement } from "react";

export interface SelectProps {
	readonly label: string;
	readonly value: string;
	readonly options: readonly (readonly [value: string, name: string])[];
	readonly onChoose: (value: string) => void;
}

/** One of a few, under its name. */
export function Select({ label, value, options, onChoose }: SelectProps): ReactElement {
	return (
		<label className="od-prop">
			<span>{label}</span>
			<select className="od-input" value={value} onChange={({ target }) => onChoose(target.value)}>
				{options.map(([each, name]) => (
					<option key={each} value={each}>
						{name}
					</option>
				))}
			</select>
		</label>
	);
}
