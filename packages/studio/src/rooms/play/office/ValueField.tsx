import type { Definition, Field } from "@onedoor/dsl/bundle";
import { codesInOrder } from "@onedoor/dsl/form";
import { textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useId } from "react";

import { LanguageContext } from "../../../words/index.ts";
import { usePlayWords } from "../words/index.ts";

export interface ValueFieldProps {
	readonly definition: Definition;
	/** No group: those are asked member by member. */
	readonly field: Field;
	readonly label: string;
	readonly isLabelHidden?: boolean;
	readonly value: unknown;
	readonly onChange: (value: unknown) => void;
}

/** Any value by its type, in the plainest field there is: what an officer enters, what a register says. */
export function ValueField(props: ValueFieldProps): ReactElement {
	const { definition, field, label, isLabelHidden, value, onChange } = props;
	const id = useId();
	const options = useOptions(definition, field);
	return (
		<div className="od-prop">
			<label htmlFor={id} className={isLabelHidden ? "od-hidden" : undefined}>
				{label}
			</label>
			{options ? (
				<select
					id={id}
					className="od-input"
					value={written(value)}
					onChange={({ target }) => onChange(read(field, target.value))}
				>
					<option value="">–</option>
					{options.map(([each, name]) => (
						<option key={each} value={each}>
							{name}
						</option>
					))}
				</select>
			) : (
				<input
					id={id}
					className="od-input"
					type={field.as === "date" ? "date" : "text"}
					dir="auto"
					autoComplete="off"
					value={written(value)}
					onChange={({ target }) => onChange(read(field, target.value))}
				/>
			)}
		</div>
	);
}

/** More codes than this are typed: nobody reads so long a list. */
const MOST_OPTIONS = 200;

function useOptions(
	{ lists }: Definition,
	{ as, list, only }: Field,
): readonly (readonly [string, string])[] | undefined {
	const language = useContext(LanguageContext);
	const say = usePlayWords();
	if (as === "yes_no")
		return [
			["true", say.yes],
			["false", say.no],
		];
	if (as !== "choice") return undefined;
	const codes = codesInOrder(lists[list ?? ""] ?? { codes: {} }).filter(
		([code]) => only === undefined || only.includes(code),
	);
	if (codes.length === 0 || codes.length > MOST_OPTIONS) return undefined;
	return codes.map(([code, { title }]) => [code, textOf(title, language) || code]);
}

function written(value: unknown): string {
	if (value === undefined || value === null) return "";
	if (Array.isArray(value)) return value.join(", ");
	return typeof value === "object" ? "" : String(value);
}

/** What does not fit the type is kept as it is typed: that it is refused is for the core to say. */
function read({ as }: Field, text: string): unknown {
	if (text === "") return undefined;
	switch (as) {
		case "yes_no":
			return text === "true";
		case "whole":
		case "money":
			return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
		case "choices":
			return text
				.split(",")
				.map((code) => code.trim())
				.filter((code) => code !== "");
		default:
			return text;
	}
}
