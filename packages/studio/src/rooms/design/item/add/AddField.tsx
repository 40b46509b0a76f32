import type { ItemName } from "@onedoor/dsl/assist";
import { directionOf } from "@onedoor/dsl/diagram";
import { askingPages } from "@onedoor/dsl/form";
import { Choice, languageName } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect, useId, useRef, useState } from "react";

import { useQuery } from "../../../../shell/use-query.ts";
import { LanguageContext } from "../../../../words/index.ts";
import { useShared } from "../../library/use-shared.ts";
import { useLibraryWords } from "../../library/words/index.ts";
import { idFrom, nameWords } from "../names.ts";
import { choiceWords, useItemWords } from "../words/index.ts";
import { useWriting, type Value } from "../writing.ts";
import type { AddProps } from "./AddNamed.tsx";
import { entryAt } from "./entry-at.ts";
import { Labelled, NewForm, Pick } from "./NewForm.tsx";
import { PickPage } from "./PickPage.tsx";
import { useNew } from "./use-new.ts";
import { useUsable } from "./use-usable.ts";

const TYPES = ["text", "date", "whole", "yes_no", "money", "choice", "file"] as const;

/** A field: one that the library has, or a new one; and the page that asks it. */
export function AddField({ read, spot, control, onDone }: AddProps): ReactElement {
	const say = useItemWords();
	const language = useContext(LanguageContext);
	const writing = useWriting();
	const taken = new Set(control.entries.map(({ id }) => id));
	const item = useNew(read, taken, "field");
	const names = useUsable(spot.owner.file, [...spot.owner.path, spot.key, "_", "use"]);
	const group = useId();
	const [isNew, setNew] = useState(false);
	const library = useLibraryWords();
	const asked = useQuery().get("use") ?? "";
	const [used, setUsed] = useState(asked);
	const [taking, setTaking] = useState<Taking>("as it is");
	const shared = useShared(isNew ? undefined : used);
	const [type, setType] = useState<string>("text");
	const [list, setList] = useState("");
	const lists = Object.keys(read.definition.lists);
	const pages = askingPages(read.definition);
	const [page, setPage] = useState(pages[0]?.ask ?? "");
	const isMember = spot.key === "group";
	const add = async () => {
		const id = isNew ? item.id : idOf(item.title, used, taken);
		const value: Value = isNew
			? {
					as: type,
					...(type === "choice" && { list: list || (lists[0] ?? "") }),
					title: item.words,
					...(type === "text" && { longest: "100" }),
				}
			: taking === "copy"
				? { ...shared?.copy }
				: { use: used, ...(taking === "own words" && { title: item.words }) };
		const title = isNew || item.title !== "" ? item.title : used;
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
					names={names}
					value={used}
					wordsOf={(each) => nameWords(read.definition, each, language)}
					onChoose={setUsed}
				/>
			)}
			{isNew || shared === undefined ? null : (
				<>
					<p className="small muted">{library.used(shared.procedures)}</p>
					<Pick
						label={library.how}
						value={taking}
						options={[
							["as it is", library.asIs],
							["own words", library.withWords],
							...(shared.copy ? [["copy", library.asCopy] as const] : []),
						]}
						onChoose={(way) => setTaking(way as Taking)}
					/>
				</>
			)}
			{isNew || taking !== "own words"
				? null
				: item.languages.map((tag, at) => (
						<Labelled key={tag} label={say.newName(nameOf(tag, language))}>
							{(id) => (
								<input
									id={id}
									className="od-input"
									lang={tag}
									dir={directionOf(tag)}
									autoComplete="off"
									required={at === 0}
									data-typing="true"
									value={item.titles[tag] ?? ""}
									onChange={({ target }) => item.setTitle(tag, target.value)}
								/>
							)}
						</Labelled>
					))}
			{isNew && type === "choice" ? (
				<Pick
					label={say.keys.list ?? ""}
					value={list || (lists[0] ?? "")}
					options={lists.map((one) => [one, one])}
					isRequired
					onChoose={setList}
				/>
			) : null}
			{isMember || pages.length === 0 ? null : (
				<PickPage pages={pages} value={page} onChoose={setPage} />
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
	const [typed, setTyped] = useState("");
	const input = useRef<HTMLInputElement>(null);
	const chosen = names.find(({ name }) => name === value);
	// One that was chosen in the library stands here with its name as soon as that is known.
	const shown = typed === "" && value !== "" && chosen ? wordsOf(chosen) : typed;
	const known = names.find((each) => each.name === shown || wordsOf(each) === shown)?.name ?? "";
	// Not as it is typed: whoever is quick has typed before it is known what there is.
	// biome-ignore lint/correctness/useExhaustiveDependencies: who is told is the same form all the time.
	useEffect(() => {
		input.current?.setCustomValidity(known === "" ? say.choose : "");
		if (known !== "" || typed !== "") onChoose(known);
	}, [known, typed]);
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
						value={shown}
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

/** How a field of the library is taken. */
type Taking = "as it is" | "own words" | "copy";

/** The id it has in the library; another one while that is taken, so that it can be asked for twice. */
function idOf(title: string, used: string, taken: ReadonlySet<string>): string {
	return taken.has(used) ? idFrom(title || used, taken, used) : used;
}

function nameOf(tag: string, language: string): string {
	return new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? languageName(tag);
}
