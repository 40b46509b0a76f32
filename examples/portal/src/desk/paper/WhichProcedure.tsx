import type { ProcedureView } from "@onedoor/dsl/bundle";
import { Choice, findServices, Icon, Said } from "@onedoor/form-renderer/parts";
import { type ReactElement, useState } from "react";

import { FindBox } from "../../shell/FindBox.tsx";
import { useDeskWords } from "../../words/index.ts";

export interface WhichProcedureProps {
	readonly procedures: readonly ProcedureView[];
	readonly chosen: string | undefined;
	readonly onChosen: (id: string) => void;
	/** What is wrong with it; undefined where nothing is. */
	readonly wrong?: string | undefined;
}

/** Of the first choice: where what is wrong with it leads. */
export const PROCEDURE_ID = "which-procedure";

/** From so many on they are searched. */
const MANY = 6;

/** None is chosen beforehand: a wrong one opens a case in somebody's name. */
export function WhichProcedure({
	procedures,
	chosen,
	onChosen,
	wrong,
}: WhichProcedureProps): ReactElement {
	const { desk } = useDeskWords();
	const [query, setQuery] = useState("");
	const found = findServices(procedures, query).map(({ service }) => service);
	// What was chosen stays in sight, whatever is searched for next.
	const shown = procedures.filter((each) => each.id === chosen || found.includes(each));
	return (
		<fieldset className={wrong === undefined ? "od-field" : "od-field is-bad"}>
			<legend className="od-legend">{desk.whichProcedure}</legend>
			{procedures.length > MANY ? (
				<FindBox
					label={desk.findProcedure}
					hint={desk.findProcedureHint}
					query={query}
					onQuery={setQuery}
					found={desk.foundProcedures(found.length)}
				/>
			) : null}
			{wrong === undefined ? null : (
				<p className="od-error">
					<Icon name="bad" />
					{wrong}
				</p>
			)}
			<div className="od-choices">
				{shown.map(({ id, title }, at) => (
					<Choice
						key={id}
						id={at === 0 ? PROCEDURE_ID : undefined}
						type="radio"
						name="procedure"
						checked={chosen === id}
						onChange={() => onChosen(id)}
						label={<Said text={title} />}
					/>
				))}
			</div>
		</fieldset>
	);
}
