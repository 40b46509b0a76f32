import type { ItemControl, ItemKey, ItemRow, ItemView } from "@onedoor/dsl/assist";
import { Choice } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useEffect, useId, useState } from "react";

import type { Read } from "../../../../check/protocol.ts";
import { FindingsHere } from "../../../../findings/FindingsHere.tsx";
import { Help } from "../../help/Help.tsx";
import { RuleControl } from "../rule/RuleControl.tsx";
import { comparable } from "../rule/values-for.ts";
import { takeAway, useWriting, writeAt } from "../writing.ts";
import { usePaperWords } from "./words/index.ts";

export interface WhoHandsInProps {
	readonly read: Read;
	/** A paper. */
	readonly view: ItemView;
	readonly when: Condition;
}

/** How a paper's `when` is written, or would be. */
export type Condition = (ItemKey | ItemRow) & {
	readonly control: Extract<ItemControl, { kind: "rule" }>;
};

/** The condition of a paper, where it can be asked in boxes; undefined for an item of any other kind. */
export function conditionOf(view: ItemView | undefined): Condition | undefined {
	// A paper that stands for another one is chosen by whoever brings it.
	if (view?.kind !== "document" || view.path.length !== 2) return undefined;
	const when = [...view.rows, ...view.more].find(({ key }) => key === "when");
	return when?.control.kind === "rule" ? { ...when, control: when.control } : undefined;
}

/** Everybody, or only those of whom a condition holds: the text has a condition only once it is whole. */
export function WhoHandsIn({ read, view, when }: WhoHandsInProps): ReactElement {
	const say = usePaperWords();
	const writing = useWriting();
	const group = useId();
	const { value = "", names } = when.control;
	const hasRule = value !== "";
	/** What was chosen, until the text says it. */
	const [chosen, choose] = useState<"everybody" | "some">();
	const isSome = chosen === undefined ? hasRule : chosen === "some";
	/** It is in the text, and was not read from there yet. */
	const [isWritten, setWritten] = useState(false);
	const [error, setError] = useState<string>();
	useEffect(() => {
		setWritten(false);
		// What was chosen meanwhile is still on its way into the text.
		const said = value === "" ? "everybody" : "some";
		choose((now) => (now === said ? undefined : now));
	}, [value]);
	const owner = { file: view.file, path: view.path };
	const isThere = "line" in when;
	const spot = { owner, key: "when", isThere, before: when.before };
	const askEverybody = async () => {
		// Nothing has to be taken out: the text says so already, and is believed whatever it says next.
		if (!isThere && !isWritten) return choose(undefined);
		choose("everybody");
		const refused = await writing.write(takeAway(spot), "set", say.who);
		setError(refused);
		if (refused !== undefined) choose(undefined);
	};
	const write = async (rule: string, isChosen: boolean) => {
		const written = isChosen ? writing.writeRule : writing.write;
		const refused = await written(writeAt(spot, rule), "set", say.who);
		setWritten(refused === undefined);
		return refused;
	};
	const isAskable = comparable(names).length > 0;
	return (
		<fieldset className="od-prop st-row">
			<legend className="od-label">{say.who}</legend>
			<span className="st-row__go">
				<Help label={say.who} topic="when" doc={when.doc} />
			</span>
			<div className="od-stack od-stack--2">
				<Choice
					type="radio"
					name={group}
					label={say.everybody}
					checked={!isSome}
					disabled={writing.isFrozen}
					onChange={() => void askEverybody()}
				/>
				<Choice
					type="radio"
					name={group}
					label={say.onlyIf}
					hint={isAskable || hasRule ? undefined : say.nothingToAsk}
					checked={isSome}
					disabled={writing.isFrozen || !(isAskable || hasRule)}
					onChange={() => choose("some")}
				/>
				{isSome ? (
					<RuleControl
						label={say.onlyIf}
						value={value}
						names={names}
						definition={read.definition}
						isReadOnly={writing.isFrozen}
						isBegun={!hasRule}
						onWrite={write}
						onGivenUp={() => choose(undefined)}
					/>
				) : null}
			</div>
			{isThere ? (
				<Suspense fallback={null}>
					<FindingsHere file={view.file} from={when.line} to={when.endLine} />
				</Suspense>
			) : null}
			{error === undefined ? null : <p className="od-error small">{error}</p>}
		</fieldset>
	);
}
