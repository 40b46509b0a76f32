import { Icon } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

export interface TypedLineProps {
	readonly id: string;
	readonly label: string;
	readonly hint: string;
	/** What is wrong with it; undefined where nothing is. */
	readonly wrong: string | undefined;
	readonly value: string;
	readonly onValue: (value: string) => void;
	/** What is typed is not shown to who looks on. */
	readonly secret?: boolean;
}

/** One line of digits, with its hint and what is wrong. */
export function TypedLine({
	id,
	label,
	hint,
	wrong,
	value,
	onValue,
	secret,
}: TypedLineProps): ReactElement {
	return (
		<div className={wrong === undefined ? "od-field" : "od-field is-bad"}>
			<label className="od-label" htmlFor={id}>
				{label}
			</label>
			<p className="od-hint" id={`${id}-hint`}>
				{hint}
			</p>
			{wrong === undefined ? null : (
				<p className="od-error" id={`${id}-error`}>
					<Icon name="bad" />
					{wrong}
				</p>
			)}
			<input
				className={wrong === undefined ? "od-input num" : "od-input num is-wrong"}
				id={id}
				type={secret ? "password" : "text"}
				inputMode="numeric"
				autoComplete="off"
				aria-describedby={wrong === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
				aria-invalid={wrong !== undefined || undefined}
				value={value}
				onChange={({ target }) => onValue(target.value)}
			/>
		</div>
	);
}
