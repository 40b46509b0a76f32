import type { Step } from "@onedoor/dsl/bundle";
import { Button, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useId, useState } from "react";

import type { Read } from "../../../check/protocol.ts";
import { useCheck, useLibrary } from "../../../host/Library.tsx";
import { LanguageContext, useWords } from "../../../words/index.ts";
import { type Following, followingsOf, writtenAs } from "./consequences.ts";

export interface FirstDeadlineProps {
	readonly read: Read;
	readonly step: Step;
}

/** One working day to begin with: number and unit can be changed at once in the fields that then stand here. */
const BEGINNING = "1 working day";

/** A limit for a step that has none, which the language takes only together with what follows. */
export function FirstDeadline({ read, step }: FirstDeadlineProps): ReactElement | null {
	const { step: say } = useWords();
	const language = useContext(LanguageContext);
	const { edits } = useLibrary();
	const { isFrozen } = useCheck();
	const [error, setError] = useState<string>();
	const id = useId();
	const { definition, places } = read;
	const followings = followingsOf(definition, step);
	const [chosen, setChosen] = useState(followings[0] && writtenAs(followings[0]));
	const place = places[step.name];
	// The steps of a part speak of the part's own roles and ends, which are not those of this procedure.
	const isOwn = place?.file === read.file;
	if (!isOwn || !mayWait(read, step) || chosen === undefined) return null;
	const set = async () => {
		const name = place.path.replace(/^steps\./, "");
		const { file } = place;
		const limit = { within: BEGINNING, when_late: chosen };
		const title = textOf(step.title, language) || step.name;
		const intent = { kind: "set_deadline", file, step: name, ...limit } as const;
		const refused = await edits.apply(intent, { kind: "deadline", title });
		setError(refused && say.refused[refused.refused]);
	};
	const inWords = (following: Following): string =>
		following.kind === "tell"
			? say.tells(textOf(definition.roles[following.role]?.title, language) || following.role)
			: say.goesTo(textOf(definition.steps[following.step]?.title, language) || following.step);
	return (
		<div className="od-prop">
			<label htmlFor={id}>{say.late}</label>
			<select
				id={id}
				className="od-input"
				value={chosen}
				disabled={isFrozen}
				onChange={(event) => setChosen(event.target.value)}
			>
				{followings.map((following) => (
					<option key={writtenAs(following)} value={writtenAs(following)}>
						{inWords(following)}
					</option>
				))}
			</select>
			<Button kind="second" icon="plus" off={isFrozen} onClick={() => void set()}>
				{say.setLimit(say.duration(1, "working days"))}
			</Button>
			{error === undefined ? null : <p className="od-error small">{error}</p>}
		</div>
	);
}

/** A draft of the first form is no case yet, and a case does not stay where a rule chooses or where it ends. */
function mayWait({ definition }: Read, { name, does }: Step): boolean {
	return does !== "end" && does !== "route" && does !== "tell" && name !== definition.starts_at;
}
