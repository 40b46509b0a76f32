import type { ItemControl, ItemName } from "@onedoor/dsl/assist";
import { type ReactElement, useContext, useState } from "react";

import type { Read } from "../../../check/protocol.ts";
import { LanguageContext } from "../../../words/index.ts";
import { nameWords } from "../item/names.ts";
import type { ItemPlace } from "../item/place.ts";
import { useItem } from "../item/use-item.ts";
import { useWriting } from "../item/writing.ts";
import { useMessageWords } from "./words/index.ts";

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
	const language = useContext(LanguageContext);
	const writing = useWriting();
	const { view } = useItem(owner);
	const [error, setError] = useState<string>();
	const list = view?.rows.find(({ key }) => key === "may_mention")?.control;
	const { definition } = read;
	const id = owner.path.at(-1) ?? "";
	const known = Object.hasOwn(definition.messages, id) ? definition.messages[id] : undefined;
	const listed = list?.kind === "list" ? list.values : (known?.may_mention ?? []);
	const others = othersIn(list, listed);
	if (listed.length + others.length === 0) return null;
	const insert = async (name: string) => {
		if (!listed.includes(name)) {
			const path = [...owner.path, "may_mention"];
			const intent = { kind: "add_value", file: owner.file, path, value: name } as const;
			const refused = await writing.write(intent, "added", name);
			setError(refused);
			if (refused !== undefined) return;
		}
		put(name === "step.marks" ? MARKS : `{{${name}}}`);
	};
	const option = (each: ItemName) => (
		<option key={each.name} value={each.name}>
			{nameWords(definition, each, language)}
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
				<optgroup label={say.listed}>
					{listed.map((name) => option(namesOf(list).find((one) => one.name === name) ?? { name }))}
				</optgroup>
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

function namesOf(list: ItemControl | undefined): readonly ItemName[] {
	return list?.kind === "list" ? list.names : [];
}

/** Only where the message has a list of its own can one be added to it. */
function othersIn(list: ItemControl | undefined, listed: readonly string[]): readonly ItemName[] {
	return namesOf(list).filter(({ name }) => !listed.includes(name));
}
