import { type ReactElement, useState } from "react";

import { TextField } from "../../panel/TextField.tsx";
import { useItemWords } from "../words/index.ts";
import { FoundOptions, useFound } from "./use-found.tsx";

export interface ChooseProps {
	readonly label: string;
	readonly value: string;
	readonly options: readonly (readonly [value: string, name: string])[];
	readonly isReadOnly: boolean;
	/** Whether what is not among the options can be written as well. */
	readonly isOpen?: boolean;
	/** Something to do instead of choosing one, the last of all. */
	readonly another?: { readonly name: string; readonly onChoose: () => void };
	readonly error?: string | undefined;
	readonly onChoose: (value: string) => void;
}

/** One of several; what stands there and is none of them stays there. */
export function Choose(props: ChooseProps): ReactElement {
	const { label, value, isReadOnly, isOpen, another, error, onChoose } = props;
	const say = useItemWords();
	const [isOther, setOther] = useState(false);
	const found = useFound(props.options, isReadOnly);
	return (
		<>
			{found.box}
			<select
				className="od-input"
				aria-label={label}
				value={isOther ? OTHER : value}
				disabled={isReadOnly}
				onChange={({ target }) => {
					setOther(target.value === OTHER);
					if (target.value === ANOTHER) another?.onChoose();
					else if (target.value !== OTHER && target.value !== "") onChoose(target.value);
				}}
			>
				{value === "" ? <option value="">{say.choose}</option> : null}
				<FoundOptions found={found} all={props.options} value={value} />
				{isOpen ? <option value={OTHER}>{say.other}</option> : null}
				{another === undefined ? null : <option value={ANOTHER}>{another.name}</option>}
			</select>
			{isOther ? (
				<TextField
					label={label}
					isLabelHidden
					value={value}
					error={error}
					onCommit={(typed) => {
						setOther(false);
						onChoose(typed);
					}}
				/>
			) : error === undefined ? null : (
				<p className="od-error small">{error}</p>
			)}
		</>
	);
}

const OTHER = "\u0000other";
const ANOTHER = "\u0000another";
