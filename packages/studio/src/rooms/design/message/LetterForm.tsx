import type { EditIntent } from "@onedoor/dsl/edit";
import type { ReactElement } from "react";

import type { Read } from "../../../check/protocol.ts";
import { useAnnounce } from "../item/Announced.tsx";
import { NewForm, Pick } from "../item/add/NewForm.tsx";
import type { ItemPlace } from "../item/place.ts";
import { useWriting } from "../item/writing.ts";
import { type NewLetter, useNewLetter } from "./use-new-letter.ts";
import { useMessageWords } from "./words/index.ts";

export interface LetterFormProps {
	readonly read: Read;
	/** What is written along with it, in the same step: its name, where it was asked for. */
	readonly along?: (id: string) => EditIntent;
	readonly onMade?: (place: ItemPlace) => void;
	readonly onDone: () => void;
}

/** Asks for the name of a new letter, and writes it with a text to begin with. */
export default function LetterForm({ read, along, onMade, onDone }: LetterFormProps): ReactElement {
	const say = useMessageWords();
	const writing = useWriting();
	const announce = useAnnounce();
	const letter = useNewLetter(read);
	const { item, place } = letter;
	const add = async () => {
		const refused = await writing.write(
			[letter.begin(), ...(along ? [along(item.id)] : [])],
			"added",
			item.title,
		);
		if (refused !== undefined) return refused;
		announce(say.made(item.title));
		onMade?.(place);
		return undefined;
	};
	return (
		<NewForm legend={say.write} item={item} onAdd={add} onDone={onDone}>
			<PickKind letter={letter} />
		</NewForm>
	);
}

export function PickKind({ letter }: { readonly letter: NewLetter }): ReactElement {
	const say = useMessageWords();
	return (
		<Pick
			label={say.what}
			value={letter.is}
			options={[
				["letter", say.isLetter],
				["notice", say.isNotice],
			]}
			onChoose={(is) => letter.setIs(is === "notice" ? "notice" : "letter")}
		/>
	);
}
