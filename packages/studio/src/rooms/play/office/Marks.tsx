import type { DataPath, Definition, Field } from "@onedoor/dsl/bundle";
import { asksOf, fieldAt, valueAt } from "@onedoor/dsl/form";
import { Check } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";
import { titleAt } from "../../../language/title-at.ts";
import { LanguageContext } from "../../../words/index.ts";
import { usePlayWords } from "../words/index.ts";

export interface MarksProps {
	readonly definition: Definition;
	readonly data: Readonly<Record<string, unknown>>;
	readonly marks: readonly DataPath[];
	readonly onChange: (marks: readonly DataPath[]) => void;
}

/** What is sent back to be put right: anything that the first form asked and that was answered. */
export function Marks({ definition, data, marks, onChange }: MarksProps): ReactElement {
	const say = usePlayWords();
	const language = useContext(LanguageContext);
	const asked = asksOf(definition, { step: definition.starts_at });
	const answered = asked
		.flatMap((path) => markable(fieldAt(definition, path), path))
		.filter((path) => valueAt(data, path) !== undefined);
	return (
		<fieldset>
			<legend className="od-label small">{say.marks}</legend>
			<div className="st-marks">
				{answered.map((path) => (
					<Check
						key={path}
						label={titleAt(definition, path, language)}
						checked={marks.includes(path)}
						onChange={({ target }) =>
							onChange(target.checked ? [...marks, path] : marks.filter((one) => one !== path))
						}
					/>
				))}
			</div>
		</fieldset>
	);
}

/** A group is marked member by member; a list, as a whole. */
function markable(field: Field | undefined, path: DataPath): readonly DataPath[] {
	if (field?.group === undefined || field.many) return [path];
	return Object.values(field.group).map((member) => member.path);
}
