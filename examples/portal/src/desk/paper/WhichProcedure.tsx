import type { ProcedureView } from "@onedoor/dsl/bundle";
import { Choice, Said } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { useDeskWords } from "../../words/index.ts";

export interface WhichProcedureProps {
	readonly procedures: readonly ProcedureView[];
	readonly chosen: string | undefined;
	readonly onChosen: (id: string) => void;
}

export function WhichProcedure({
	procedures,
	chosen,
	onChosen,
}: WhichProcedureProps): ReactElement {
	const { desk } = useDeskWords();
	return (
		<fieldset className="od-field">
			<legend className="od-legend">{desk.whichProcedure}</legend>
			<div className="od-choices">
				{procedures.map(({ id, title }) => (
					<Choice
						key={id}
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
