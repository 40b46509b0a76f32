import type { ReactElement } from "react";

import type { EntriesProps } from "../Entries.tsx";
import { useItemWords } from "../words/index.ts";
import { useWriting, type Value } from "../writing.ts";
import { entryAt } from "./entry-at.ts";
import { NewForm } from "./NewForm.tsx";
import { useNew } from "./use-new.ts";

export interface AddProps extends EntriesProps {
	readonly onDone: () => void;
}

/** An item of any other kind: its name, and what it must say as the language's own example has it. */
export function AddNamed({ read, spot, label, control, onDone }: AddProps): ReactElement {
	const say = useItemWords();
	const writing = useWriting();
	const item = useNew(read, new Set(control.entries.map(({ id }) => id)), control.of ?? "item");
	const add = () => {
		const { example = null } = control;
		const isMap = typeof example === "object" && example !== null && !Array.isArray(example);
		const named: Value = { ...(isMap ? example : {}), title: item.words };
		return writing.write(entryAt(spot, item.id, named), "added", item.title);
	};
	return <NewForm legend={say.addTo(label)} item={item} onAdd={add} onDone={onDone} />;
}
