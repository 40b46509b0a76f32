import type { ItemName } from "@onedoor/dsl/assist";
import { Choice, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect, useId, useRef, useState } from "react";

import { useLibrary } from "../../../../host/Library.tsx";
import { LanguageContext } from "../../../../words/index.ts";
import { nameWords } from "../names.ts";
import { choiceWords, useItemWords } from "../words/index.ts";
import { useWriting, type Value } from "../writing.ts";
import type { AddProps } from "./AddNamed.tsx";
import { entryAt } from "./entry-at.ts";
import { Labelled, NewForm, Pick } from "./NewForm.tsx";
import { useNew } from "./use-new.ts";

const TYPES = ["text", "date", "whole", "yes_no", "money", "choice", "file"] as const;

/** A field: one that the library has, or a new one; and the page that asks it. */
export function AddField({ read, spot, control, onDone }: AddProps): ReactElement {
	const say = useItemWords();
	const language = useContext(LanguageContext);
	const writing = useWriting();
	const taken = new Set(control.entries.map(({ id }) => id));
	const item = useNew(read, taken, "field");
	const names = useUsable(spot.owner.file, [...spot.owner.path, spot.key]);
	const group = useId();
	const [isNew, setNew] = useState(false);
	const [used, setUsed] = useState("");
	const [type, setType] = useState<string>("text");
	const [list, setList] = useState("");
	const lists = Object.keys(read.definition.lists);
	const pages = pagesIn(read.definition, language);
	const [page, setPage] = useState(pages[0]?.[0] ?? "");
	const isMember = spot.key === "group";
	const add = async () => {
		const id = isNew ? item.id : used;
		const value: Value = isNew
			? {
					as: type,
					...(type === "choice" && { list: list || (lists[0] ?? "") }),
					title: item.words,
					...(type === "text" && { longest: "100" }),
				}
			: { use: used };
		const title = isNew ? item.title : used;
		const { file } = spot.owner;
		const first = entryAt(spot, id, value);
		if (isMember || page === "" || file !== read.file)
			return await writing.write(first, "added", title);
		const asked = { kind: "add_field", file, path: id, values: value, ask: page } as const;
		return await writing.write(asked, "added", title);
	};
	return (
		<NewForm legend={say.addField} item={isNew ? item : undefined} onAdd={add} onDone={onDone}>
			<Choice
				type="radio"
				name={group}
				label={say.fromLibrary}
				hint={say.fromLibraryHint}
				checked={!isNew}
				onChange={() => setNew(false)}
			/>
			<Choice
				type="radio"
				name={group}
				label={say.newField}
				checked={isNew}
				onChange={() => setNew(true)}
			/>
			{isNew ? (
				<Pick
					label={say.type}
					value={type}
					options={TYPES.map((one) => [one, choiceWords(say, one)])}
					onChoose={setType}
				/>
			) : (
				<FromLibrary
					names={names.filter(({ name }) => !taken.has(name))}
					value={used}
					wordsOf={(each) => nameWords(read.definition, each, language)}
					onChoose={setUsed}
				/>
			)}
			{isNew && type === "choice" ? (
				<Pick
					label={say.keys.list ?? ""}
					value={list || (lists[0] ?? "")}
					options={lists.map((one) => [one, one])}
					onChoose={setList}
				/>
			) : null}
			{isMember || pages.length === 0 ? null : (
				<Pick
					label={say.onPage}
					value={page}
					options={[...pages, ["", say.nowhere]]}
					onChoose={setPage}
				/>
			)}
		</NewForm>
	);
}

interface FromLibraryProps {
	readonly names: readonly ItemName[];
	readonly value: string;
	readonly wordsOf: (name: ItemName) => string;
	readonly onChoose: (name: string) => void;
}

/** A field that finds itself by any of its words. */
function FromLibrary({ names, value, wordsOf, onChoose }: FromLibraryProps): ReactElement {
	const say = useItemWords();
	const list = useId();
	const [typed, setTyped] = useState(value);
	const input = useRef<HTMLInputElement>(null);
	const known = names.find((each) => each.name === typed || wordsOf(each) === typed)?.name ?? "";
	// Not as it is typed: whoever is quick has typed before it is known what there is.
	// biome-ignore lint/correctness/useExhaustiveDependencies: who is told is the same form all the time.
	useEffect(() => {
		input.current?.setCustomValidity(known === "" ? say.choose : "");
		onChoose(known);
	}, [known]);
	return (
		<Labelled label={say.fromLibrary}>
			{(id) => (
				<>
					<input
						ref={input}
						id={id}
						className="od-input"
						list={list}
						autoComplete="off"
						required
						data-typing="true"
						value={typed}
						onChange={({ target }) => setTyped(target.value)}
					/>
					<datalist id={list}>
						{names.map((each) => (
							<option key={each.name} value={wordsOf(each)} />
						))}
					</datalist>
				</>
			)}
		</Labelled>
	);
}

/** What `use` of a further entry could name. */
function useUsable(file: string, path: readonly string[]): readonly ItemName[] {
	const { checker } = useLibrary();
	const [names, setNames] = useState<readonly ItemName[]>([]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the form is opened.
	useEffect(() => {
		void checker.ask({ what: "usable", path: file, at: [...path, "_", "use"] }).then((found) => {
			setNames(found ?? []);
		});
	}, []);
	return names;
}

/** `[step.page, words]`: where a field may be asked. */
function pagesIn(
	{ steps }: AddProps["read"]["definition"],
	language: string,
): readonly (readonly [string, string])[] {
	return Object.values(steps).flatMap((step) => {
		if (step.does !== "fill_in" || step.inside !== undefined) return [];
		const name = textOf(step.title, language) || step.name;
		return step.pages.map(({ id, title }): readonly [string, string] =>
			id === step.name
				? [step.name, name]
				: [`${step.name}.${id}`, `${name}: ${textOf(title, language) || id}`],
		);
	});
}
