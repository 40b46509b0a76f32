import type { ItemControl } from "@onedoor/dsl/assist";
import type { EditIntent, Refused, UserPlace } from "@onedoor/dsl/edit";
import { createContext, useContext } from "react";

import { useCheck, useLibrary } from "../../../host/Library.tsx";
import { fileName } from "../../../language/file-name.ts";
import { useWords } from "../../../words/index.ts";
import type { ItemPlace } from "./place.ts";

/** What a value may be, as an edit takes it. */
export type Value = Extract<EditIntent, { kind: "set_value" }>["value"];

/** Where a value stands, or would stand as soon as it says something. */
export interface Spot {
	readonly owner: ItemPlace;
	readonly key: string;
	readonly isThere: boolean;
	readonly before?: string | undefined;
	/** `owner` is the `set` of a step that follows a part, and the key one of the paths that the part leaves open. */
	readonly isOpened?: true;
}

/** Writes a value at a spot: another one, or a first one where the language's own order has it. */
export function writeAt(spot: Spot, value: Value): EditIntent {
	const { owner, key, isThere, before } = spot;
	const { file, path } = owner;
	if (spot.isOpened) return { kind: "set_opened", ...openedAt(spot), value };
	return isThere
		? { kind: "set_value", file, path: [...path, key], value }
		: { kind: "add_value", file, path, key, value, ...(before !== undefined && { before }) };
}

export function takeAway(spot: Spot): EditIntent {
	const { owner, key } = spot;
	if (spot.isOpened) return { kind: "remove_opened", ...openedAt(spot) };
	return { kind: "remove_value", file: owner.file, path: [...owner.path, key] };
}

/** Words in one language. A title or help goes where the language keeps those. */
export function wordsAt(spot: Spot, language: string, text: string): EditIntent {
	const { owner, key } = spot;
	const { file } = owner;
	if (spot.isOpened) return { kind: "set_opened", ...openedAt(spot), value: text, language };
	const path = owner.path.join(".");
	if (key === "title") return { kind: "set_title", file, path, language, text };
	if (key === "help") return { kind: "set_help", file, path, language, text };
	return { kind: "set_text", file, path: [...owner.path, key].join("."), language, text };
}

/** As the engine names it: the step that follows, and what its part leaves open. */
function openedAt({ owner: { file, path }, key }: Spot) {
	return { file, step: path.slice(1, -1).join("."), opened: key };
}

/** Several values; one alone is written without a dash where the language lets it. */
export function listOf(
	values: readonly string[],
	{ single }: Extract<ItemControl, { kind: "list" }>,
): Value {
	return single && values.length === 1 ? (values[0] ?? "") : [...values];
}

export interface Writing {
	readonly isFrozen: boolean;
	/** @returns why it was not done, in words, or nothing. */
	write(
		intents: EditIntent | readonly EditIntent[],
		kind: "set" | "added" | "removed" | "moved" | "copied",
		what: string,
	): Promise<string | undefined>;
	/** The same for a rule that was chosen: of values that may be absent it asks only where they are given. */
	writeRule: Writing["write"];
}

export function useWriting(): Writing {
	const { edits, checker } = useLibrary();
	const { isFrozen } = useCheck();
	const { step: say } = useWords();
	const isReadOnly = useContext(ReadOnly);
	const write: Writing["write"] = async (intents, kind, title) => {
		const refused = await edits.apply(intents, { kind, title });
		return refused && [say.refused[refused.refused], ...placesIn(refused)].join(" ");
	};
	return {
		isFrozen: isFrozen || isReadOnly,
		write,
		async writeRule(intents, kind, title) {
			const all = [intents].flat() as readonly EditIntent[];
			const path = all[0]?.file ?? "";
			const guards = await checker.ask({ what: "guards", path, intents: all });
			return await write([...all, ...(guards ?? [])], kind, title);
		},
	};
}

/** Where it stands in the way. */
function placesIn({ values }: Refused): readonly string[] {
	const users = Array.isArray(values.users) ? (values.users as readonly UserPlace[]) : [];
	return [...new Set(users.map(({ file, line }) => `${fileName(file)}:${line}`))];
}

/** What is only to read here, because something else sets it. */
export const ReadOnly: React.Context<boolean> = createContext(false);
