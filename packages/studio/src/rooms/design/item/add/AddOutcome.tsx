import { textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useState } from "react";

import { LanguageContext } from "../../../../words/index.ts";
import { useItemWords } from "../words/index.ts";
import { useWriting } from "../writing.ts";
import type { AddProps } from "./AddNamed.tsx";
import { entryAt } from "./entry-at.ts";
import { NewForm, Pick } from "./NewForm.tsx";
import { useNew } from "./use-new.ts";

/** A way on: what it is called, where it goes, and whether a reason is written. */
export function AddOutcome({ read, spot, control, onDone }: AddProps): ReactElement {
	const say = useItemWords();
	const language = useContext(LanguageContext);
	const writing = useWriting();
	const item = useNew(read, new Set(control.entries.map(({ id }) => id)), "outcome");
	const steps = Object.values(read.definition.steps).filter(({ inside }) => inside === undefined);
	const [to, setTo] = useState(steps.at(-1)?.name ?? "");
	const [hasReason, setReason] = useState(false);
	const isOutcome = control.of === "outcome";
	const add = () =>
		writing.write(
			entryAt(spot, item.id, {
				title: item.words,
				...(isOutcome && hasReason && { reason: "required" }),
				...(isOutcome ? {} : { when: "otherwise" }),
				go_to: to,
			}),
			"added",
			item.title,
		);
	return (
		<NewForm legend={say.addOutcome} item={item} onAdd={add} onDone={onDone}>
			<Pick
				label={say.goesTo}
				value={to}
				options={steps.map(({ name, title }) => [name, textOf(title, language) || name])}
				onChoose={setTo}
			/>
			{isOutcome ? (
				<label className="od-check small">
					<input
						type="checkbox"
						checked={hasReason}
						onChange={({ target }) => setReason(target.checked)}
					/>
					<span>{say.reason}</span>
				</label>
			) : null}
		</NewForm>
	);
}
