import { textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useState } from "react";

import { LanguageContext } from "../../../../words/index.ts";
import { PickKind } from "../../message/LetterForm.tsx";
import { useNewLetter } from "../../message/use-new-letter.ts";
import { useMessageWords } from "../../message/words/index.ts";
import { nameWords } from "../names.ts";
import { useWriting } from "../writing.ts";
import type { AddProps } from "./AddNamed.tsx";
import { entryAt } from "./entry-at.ts";
import { NewForm, NewName, Pick } from "./NewForm.tsx";

/** Somebody more who is told: one of the roles, with a message that is there or one that is begun with it. */
export function AddTold({ read, spot, label, control, onDone }: AddProps): ReactElement {
	const say = useMessageWords();
	const language = useContext(LanguageContext);
	const writing = useWriting();
	const letter = useNewLetter(read);
	const told = new Set(control.entries.map(({ id }) => id));
	const roles = Object.entries(read.definition.roles)
		.filter(([id]) => !told.has(id))
		.map(([id, { title }]) => [id, textOf(title, language) || id] as const);
	const [who, setWho] = useState(roles[0]?.[0] ?? "");
	const names = control.value?.kind === "name" ? control.value.names : [];
	const [what, setWhat] = useState(names[0]?.name ?? NEW);
	const isNew = what === NEW;
	const name = roles.find(([id]) => id === who)?.[1] ?? who;
	const add = () =>
		isNew
			? writing.write(
					[letter.begin(), entryAt(spot, who, letter.item.id)],
					"added",
					letter.item.title,
				)
			: writing.write(entryAt(spot, who, what), "added", name);
	return (
		<NewForm legend={label} onAdd={add} onDone={onDone}>
			<Pick
				label={say.toldWho}
				value={who}
				options={roles}
				comesFirst
				isRequired
				onChoose={setWho}
			/>
			<Pick
				label={say.toldWhat}
				value={what}
				options={[
					...names.map((each) => [each.name, nameWords(read.definition, each, language)] as const),
					[NEW, say.writeNew],
				]}
				onChoose={setWhat}
			/>
			{isNew ? (
				<>
					<NewName item={letter.item} comesLater />
					<PickKind letter={letter} />
				</>
			) : null}
		</NewForm>
	);
}

const NEW = "\u0000new";
