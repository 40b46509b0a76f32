import { textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useState } from "react";

import { LanguageContext, useWords } from "../../../../words/index.ts";
import { Duration } from "../controls/Duration.tsx";
import { useItemWords } from "../words/index.ts";
import { useWriting } from "../writing.ts";
import type { AddProps } from "./AddNamed.tsx";
import { canSendBack, correctionOf, stepBelow } from "./correction.ts";
import { entryAt } from "./entry-at.ts";
import { NewForm, NewName, Pick } from "./NewForm.tsx";
import { useNew } from "./use-new.ts";

/** Chosen where the step that it goes to is made with it; no step has such a name. */
const NEW_CORRECTION = "\u0000correct";

/**
 * A way on: what it is called, where it goes, and whether a reason is written. Whoever decides may also send back what
 * has to be corrected: the step for it is made in the same edit.
 */
export function AddOutcome({ read, spot, control, onDone }: AddProps): ReactElement {
	const say = useItemWords();
	const language = useContext(LanguageContext);
	const { howLong } = useWords().step;
	const writing = useWriting();
	const item = useNew(read, new Set(control.entries.map(({ id }) => id)), "outcome");
	const steps = Object.values(read.definition.steps).filter(({ inside }) => inside === undefined);
	const { definition, file } = read;
	const [, check = ""] = spot.owner.path;
	const [to, setTo] = useState(stepBelow(definition, check) ?? steps.at(-1)?.name ?? "");
	const [hasReason, setReason] = useState(false);
	const isOutcome = control.of === "outcome";
	const sendsBack = isOutcome && spot.owner.file === file && canSendBack(definition, check);
	const correction = useNew(read, new Set(Object.keys(definition.steps)), "correction");
	const [within, setWithin] = useState("5 working days");
	const people = Object.values(definition.roles).filter(({ is }) => is !== "officer");
	const [who, setWho] = useState(people[0]?.id ?? "");
	const sentBack = () =>
		correctionOf(read, { check, step: correction, outcome: item, who, within, to: check });
	const way = () =>
		entryAt(spot, item.id, {
			title: item.words,
			...(isOutcome && hasReason && { reason: "required" }),
			...(isOutcome ? {} : { when: "otherwise" }),
			go_to: to,
		});
	const isNew = to === NEW_CORRECTION;
	const add = () => writing.write(isNew ? sentBack() : way(), "added", item.title);
	return (
		<NewForm legend={say.addOutcome} item={item} onAdd={add} onDone={onDone}>
			<Pick
				label={say.goesTo}
				value={to}
				options={[
					...steps.map(({ name, title }) => [name, textOf(title, language) || name] as const),
					...(sendsBack ? [[NEW_CORRECTION, say.correctHere] as const] : []),
				]}
				isRequired
				onChoose={setTo}
			/>
			{isNew ? (
				<fieldset className="od-stack od-stack--2">
					<legend className="od-label">{say.correctStep}</legend>
					<NewName item={correction} comesLater />
					{people.length > 1 ? (
						<Pick
							label={say.stepWho}
							value={who}
							options={people.map(({ id, title }) => [id, textOf(title, language) || id])}
							onChoose={setWho}
						/>
					) : null}
					<div className="od-prop">
						<span className="od-label">{howLong}</span>
						<Duration
							label={howLong}
							value={within}
							isReadOnly={false}
							isRequired
							onWrite={setWithin}
						/>
					</div>
				</fieldset>
			) : null}
			{isOutcome && !isNew ? (
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
