import type { ItemControl } from "@onedoor/dsl/assist";
import type { Definition } from "@onedoor/dsl/bundle";
import type { EditIntent } from "@onedoor/dsl/edit";
import { type ReactElement, useContext, useState } from "react";

import type { Read } from "../../../check/protocol.ts";
import { LanguageContext } from "../../../words/index.ts";
import type { ItemPlace } from "../item/place.ts";
import { useItem } from "../item/use-item.ts";
import { useWriting, writeAt } from "../item/writing.ts";
import { alwaysThere, isValue, valueWords } from "./values.ts";
import { useMessageWords } from "./words/index.ts";
import { useValueWords } from "./words/values.ts";

export interface InsertValueProps {
	readonly read: Read;
	/** The message. */
	readonly owner: ItemPlace;
	/** Writes it into the words, where the cursor is. */
	readonly put: (text: string) => void;
}

/** Places for values are chosen by what they are called: nobody has to know how they are written. */
export function InsertValue({ read, owner, put }: InsertValueProps): ReactElement | null {
	const say = useMessageWords();
	const values = useValueWords();
	const language = useContext(LanguageContext);
	const writing = useWriting();
	const { view } = useItem(owner);
	const [error, setError] = useState<string>();
	const row = view?.rows.find(({ key }) => key === "may_mention");
	const first = view?.more.find(({ key }) => key === "may_mention");
	const list = (row ?? first)?.control;
	const { definition } = read;
	const id = owner.path.at(-1) ?? "";
	const known = Object.hasOwn(definition.messages, id) ? definition.messages[id] : undefined;
	const listed = list?.kind === "list" ? list.values : (known?.may_mention ?? []);
	const others = othersIn(definition, list, listed);
	if (listed.length + others.length === 0) return null;
	const words = (name: string) => valueWords(definition, name, values, language);
	const insert = async (name: string) => {
		// At once: while the text takes the name up, the field may be left, and its words be handed over.
		put(name === "step.marks" ? MARKS : `{{${name}}}`);
		if (!listed.includes(name)) {
			const { file, path } = owner;
			const at = [...path, "may_mention"];
			const spot = { owner, key: "may_mention", isThere: false, before: first?.before };
			const intent: EditIntent =
				row === undefined
					? writeAt(spot, [name])
					: { kind: "add_value", file, path: at, value: name };
			setError(await writing.write(intent, "added", words(name)));
		}
	};
	const option = (name: string) => (
		<option key={name} value={name}>
			{words(name)}
		</option>
	);
	return (
		<>
			<select
				className="od-input st-insert"
				aria-label={say.insert}
				value=""
				disabled={writing.isFrozen}
				onChange={({ target }) => {
					if (target.value !== "") void insert(target.value);
				}}
			>
				<option value="">{say.insert}</option>
				{listed.length === 0 ? null : <optgroup label={say.listed}>{listed.map(option)}</optgroup>}
				{others.length === 0 ? null : <optgroup label={say.others}>{others.map(option)}</optgroup>}
			</select>
			{error === undefined ? null : (
				<p className="od-error small" role="alert">
					{error}
				</p>
			)}
		</>
	);
}

/** What is to be corrected is a list, and each of it has a name and a remark. */
const MARKS = "{{#each step.marks}}\n- {{title}}: {{note}}\n{{/each}}";

/** Only where the message has a list of its own, or could have one, can one be added to it. */
function othersIn(
	definition: Definition,
	list: ItemControl | undefined,
	listed: readonly string[],
): readonly string[] {
	if (list?.kind !== "list") return [];
	const named = list.names.map(({ name }) => name).filter((name) => isValue(definition, name));
	return [...new Set([...alwaysThere(definition), ...named])].filter(
		(name) => !listed.includes(name),
	);
}
