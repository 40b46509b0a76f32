import { type ReactElement, useId } from "react";

export interface SelectProps {
	readonly label: string;
	/** For those who hear it only. */
	readonly isLabelHidden?: boolean;
	readonly value: string;
	readonly options: readonly (readonly [value: string, name: string])[];
	readonly onChoose: (value: string) => void;
}

/** One of a few, under its name. */
export function Select({
	label,
	isLabelHidden,
	value,
	options,
	onChoose,
}: SelectProps): ReactElement {
	const id = useId();
	return (
		<div className="od-prop">
			<label htmlFor={id} className={isLabelHidden ? "od-hidden" : undefined}>
				{label}
			</label>
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
