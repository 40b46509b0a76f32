import { Icon, type IconName } from "@onedoor/form-renderer/parts";
import { type ReactElement, useId } from "react";

import { choiceWords, useItemWords } from "../words/index.ts";

export const TYPES = ["text", "date", "whole", "yes_no", "money", "choice", "file"] as const;

export type FieldType = (typeof TYPES)[number];

/** A picture of what people will fill in; the words beside it say the same. */
const SIGNS: Readonly<Record<FieldType, { readonly icon: IconName } | { readonly sign: string }>> =
	{
		text: { sign: "Abc" },
		date: { icon: "calendar" },
		whole: { sign: "123" },
		yes_no: { icon: "checks" },
		money: { sign: "0.00" },
		choice: { icon: "list" },
		file: { icon: "upload" },
	};

export interface PickKindProps {
	readonly value: FieldType;
	readonly onChoose: (type: FieldType) => void;
}

/** Of what kind the answer is, by pictures and words. */
export function PickKind({ value, onChoose }: PickKindProps): ReactElement {
	const say = useItemWords();
	const name = useId();
	return (
		<fieldset className="od-prop">
			<legend className="od-label">{say.type}</legend>
			<div className="st-kinds">
				{TYPES.map((type) => {
					const sign = SIGNS[type];
					return (
						<label key={type} className="st-kind small">
							<input
								type="radio"
								name={name}
								checked={type === value}
								onChange={() => onChoose(type)}
							/>
							<span className="st-kind__sign" aria-hidden="true">
								{"icon" in sign ? <Icon name={sign.icon} /> : sign.sign}
							</span>
							<span>{choiceWords(say, type)}</span>
						</label>
					);
				})}
			</div>
		</fieldset>
	);
}
