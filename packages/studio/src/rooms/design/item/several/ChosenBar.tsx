import type { Text } from "@onedoor/dsl/bundle";
import { Button, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useState } from "react";

import { type Language, LanguageContext } from "../../../../words/index.ts";
import { useAnnounce } from "../Announced.tsx";
import { below, type ItemPlace } from "../place.ts";
import RemovalDialog from "../RemovalDialog.tsx";
import { useItemWords } from "../words/index.ts";
import { useWriting } from "../writing.ts";
import { copiesOf, movesOf } from "./several-edits.ts";
import type { Chosen } from "./use-chosen.ts";

export interface ChosenBarProps {
	/** The map of items. */
	readonly place: ItemPlace;
	/** All of them, in their order. */
	readonly list: readonly string[];
	readonly chosen: Chosen;
	/** As the text has it; left out where it has none. */
	readonly titleOf: (id: string) => Text | string | undefined;
}

/** What can be done with what is chosen: each is one step of the history, and is said to those who do not see it. */
export function ChosenBar({ place, list, chosen, titleOf }: ChosenBarProps): ReactElement | null {
	const say = useItemWords();
	const language = useContext(LanguageContext);
	const writing = useWriting();
	const announce = useAnnounce();
	const [isRemoving, setRemoving] = useState(false);
	if (!chosen.isChoosing) return null;
	const { ids } = chosen;
	const named = (id: string) => {
		const title = titleOf(id);
		return (typeof title === "string" ? title : textOf(title, language)) || id;
	};
	const [first = ""] = ids;
	const what = ids.length === 1 ? named(first) : say.severalNames(ids.length);
	const isOff = ids.length === 0 || writing.isFrozen;
	const move = async (by: 1 | -1) => {
		const { intents, order } = movesOf(place, list, ids, by);
		if (intents.length === 0) return;
		const refused = await writing.write(intents, "moved", what);
		announce(refused ?? say.moved(what, order.indexOf(first) + 1, order.length));
	};
	const copy = async () => {
		const copies = copiesOf(place, list, ids, (id) => copyTitle(titleOf(id), language));
		const refused = await writing.write(copies, "copied", what);
		announce(refused ?? say.copied(ids.length));
	};
	return (
		<fieldset className="st-chosen">
			<legend className="od-hidden">{say.chosenDo}</legend>
			<strong role="status">{say.chosen(ids.length)}</strong>
			<span className="st-chosen__acts">
				<Button
					kind="quiet"
					icon="down"
					iconOnly
					off={isOff}
					data-turn="up"
					aria-label={say.chosenUp}
					onClick={() => void move(-1)}
				/>
				<Button
					kind="quiet"
					icon="down"
					iconOnly
					off={isOff}
					aria-label={say.chosenDown}
					onClick={() => void move(1)}
				/>
				<Button kind="quiet" icon="plus" off={isOff} onClick={() => void copy()}>
					{say.copy}
				</Button>
				<Button kind="quiet" icon="trash" off={isOff} onClick={() => setRemoving(true)}>
					{say.remove}
				</Button>
				<Button kind="quiet" icon="close" onClick={chosen.end}>
					{say.chosenEnd}
				</Button>
			</span>
			{isRemoving ? (
				<RemovalDialog
					places={ids.map((id) => below(place, id))}
					title={what}
					onClose={(isGone) => {
						setRemoving(false);
						if (isGone) chosen.end();
					}}
				/>
			) : null}
		</fieldset>
	);
}

/** In each language that the original is called in: two things of one name cannot be told apart. */
function copyTitle(title: Text | string | undefined, page: Language) {
	if (title === undefined) return undefined;
	if (typeof title === "string") return COPY_OF[page](title);
	return Object.fromEntries(
		Object.entries(title).map(([language, words]) => {
			const base = language.split("-")[0] ?? "";
			const copyOf = Object.hasOwn(COPY_OF, base) ? COPY_OF[base as Language] : COPY_OF.en;
			return [language, copyOf(words)];
		}),
	);
}

const COPY_OF: Readonly<Record<Language, (what: string) => string>> = {
	en: (what) => `${what} (copy)`,
	vi: (what) => `${what} (bản sao)`,
	ar: (what) => `${what} (نسخة)`,
};
