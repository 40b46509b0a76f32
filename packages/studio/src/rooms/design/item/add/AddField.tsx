import type { ItemName } from "@onedoor/dsl/assist";
import type { Definition } from "@onedoor/dsl/bundle";
import { directionOf } from "@onedoor/dsl/diagram";
import type { EditIntent } from "@onedoor/dsl/edit";
import { askingPages } from "@onedoor/dsl/form";
import { Choice, languageName } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect, useId, useRef, useState } from "react";

import { useQuery } from "../../../../shell/use-query.ts";
import { LanguageContext } from "../../../../words/index.ts";
import { useShared } from "../../library/use-shared.ts";
import { useLibraryWords } from "../../library/words/index.ts";
import { useListChoice } from "../codes/use-list-choice.tsx";
import { focusMade } from "../focus-made.ts";
import { idFrom, nameWords } from "../names.ts";
import { inAddress } from "../place.ts";
import { useItemWords } from "../words/index.ts";
import { useWriting, type Value } from "../writing.ts";
import type { AddProps } from "./AddNamed.tsx";
import { entryAt } from "./entry-at.ts";
import type { Here } from "./here.ts";
import { Labelled, NewForm, Pick as PickOne } from "./NewForm.tsx";
import { type FieldType, PickKind } from "./PickKind.tsx";
import { PickPage } from "./PickPage.tsx";
import { PickPlace } from "./PickPlace.tsx";
import { useNew } from "./use-new.ts";
import { useUsable } from "./use-usable.ts";
import { valuesOfType } from "./values-of-type.ts";

export interface AddFieldProps extends Pick<AddProps, "read" | "spot" | "onDone"> {
	/** Names that are there already. */
	readonly taken: ReadonlySet<string>;
	/** The page that it is asked on; left out where that is asked as well. */
	readonly here?: Here;
}

/** A field: one that the library has, or a new one; and the page that asks it, or the place on the page at hand. */
export function AddField({ read, spot, taken: all, here, onDone }: AddFieldProps): ReactElement {
	const say = useItemWords();
	const language = useContext(LanguageContext);
	const writing = useWriting();
	const { definition } = read;
	const query = useQuery();
	const groups = here === undefined ? [] : groupsOn(definition, here);
	const [group, setGroup] = useState("");
	const members = own(definition.data, group)?.group;
	const taken = members ? new Set(Object.keys(members)) : all;
	const item = useNew(read, taken, "field", here && "page first");
	const names = useUsable(spot.owner.file, [...spot.owner.path, spot.key, "_", "use"]);
	const ways = useId();
	const [isNew, setNew] = useState(here !== undefined);
	const library = useLibraryWords();
	const asked = query.get("use") ?? "";
	const [used, setUsed] = useState(asked);
	const [taking, setTaking] = useState<Taking>("as it is");
	const shared = useShared("field", isNew ? undefined : used);
	const [type, setType] = useState<FieldType>("text");
	const choice = useListChoice(
		read,
		type,
		{ ...spot.owner, path: [...spot.owner.path, spot.key] },
		item,
	);
	const pages = askingPages(read.definition);
	const [page, setPage] = useState(pages[0]?.ask ?? "");
	const [before, setBefore] = useState("");
	const isMember = spot.key === "group";
	const add = async () => {
		const id = isNew ? item.id : idOf(item.title, used, taken);
		const begun = isNew ? choice.begin() : NO_LIST;
		if (typeof begun === "string") return begun;
		const { list, intents } = begun;
		const value: Value = isNew
			? { ...valuesOfType(type, list), title: item.words }
			: taking === "copy"
				? { ...shared?.copy }
				: { use: used, ...(taking === "own words" && { title: item.words }) };
		const title = isNew || item.title !== "" ? item.title : used;
		const { file } = spot.owner;
		if (here !== undefined) {
			const refused = await writing.write(
				[...intents, ...[askedHere({ file, id, group, before, values: value }, here)].flat()],
				"added",
				title,
			);
			// What else it says is asked where it is opened.
			const made = inAddress(group === "" ? ["data", id] : ["data", group, "group", id]);
			if (refused === undefined) {
				query.set({ view: undefined, fields: undefined, item: made, in: undefined });
				focusMade(made);
			}
			return refused;
		}
		const first = entryAt(spot, id, value);
		if (isMember || page === "" || file !== read.file)
			return await writing.write([...intents, first], "added", title);
		const asked = { kind: "add_field", file, path: id, values: value, ask: page } as const;
		return await writing.write([...intents, asked], "added", title);
	};
	return (
		<NewForm
			legend={here ? say.addQuestion : say.addField}
			item={isNew ? item : undefined}
			onAdd={add}
			onDone={onDone}
		>
			<Choice
				type="radio"
				name={ways}
				label={say.fromLibrary}
				hint={say.fromLibraryHint}
				checked={!isNew}
				onChange={() => setNew(false)}
			/>
			<Choice
				type="radio"
				name={ways}
				label={here ? say.newQuestion : say.newField}
				checked={isNew}
				onChange={() => setNew(true)}
			/>
			{isNew ? (
				<PickKind value={type} onChoose={setType} />
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
					<PickOne
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
				: item.languages.map((tag) => (
						<Labelled key={tag} label={say.newName(nameOf(tag, language))}>
							{(id) => (
								<input
									id={id}
									className="od-input"
									lang={tag}
									dir={directionOf(tag)}
									autoComplete="off"
									required={item.isRequired(tag)}
									data-typing="true"
									value={item.titles[tag] ?? ""}
									onChange={({ target }) => item.setTitle(tag, target.value)}
								/>
							)}
						</Labelled>
					))}
			{isNew ? choice.boxes : null}
			{groups.length === 0 ? null : (
				<PickOne
					label={say.inGroup}
					value={group}
					options={[
						["", say.noGroup],
						...groups.map((name) => [name, nameWords(definition, { name }, language)] as const),
					]}
					onChoose={setGroup}
				/>
			)}
			{here === undefined ? null : (
				<PickPlace
					label={isInWhole(here, group) ? say.whereInGroup : say.where}
					definition={definition}
					names={namesAround(definition, here, group)}
					value={before}
					onChoose={setBefore}
				/>
			)}
			{isMember || here !== undefined || pages.length === 0 ? null : (
				<PickPage pages={pages} value={page} onChoose={setPage} />
			)}
		</NewForm>
	);
}

const NO_LIST = { list: "", intents: [] };

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

/** Groups of which something is asked on a page. */
function groupsOn({ data }: Definition, { asked }: Here): readonly string[] {
	const tops = new Set(asked.map((path) => path.split(".")[0] ?? ""));
	return [...tops].filter((name) => own(data, name)?.group !== undefined);
}

/** A page that asks a group asks all of it: what joins the group is asked with it. */
function isInWhole({ asked }: Here, group: string): boolean {
	return group !== "" && asked.includes(group);
}

/** Among what it takes its place. */
function namesAround(definition: Definition, here: Here, group: string): readonly string[] {
	if (!isInWhole(here, group)) return here.asked;
	const members = Object.keys(own(definition.data, group)?.group ?? {});
	return members.map((name) => `${group}.${name}`);
}

interface New {
	readonly file: string;
	readonly id: string;
	readonly group: string;
	/** As its path says it; nothing for the end. */
	readonly before: string;
	readonly values: Value;
}

function askedHere({ file, id, group, before, values }: New, here: Here): EditIntent {
	const path = group === "" ? id : `${group}.${id}`;
	const added = { kind: "add_field", file, path, values } as const;
	if (isInWhole(here, group))
		return { ...added, ...(before !== "" && { before: before.slice(group.length + 1) }) };
	const isThere = here.asked.includes(before);
	return { ...added, ask: here.ask, ...(isThere && { ask_before: before }) };
}

function own<Found>(record: Readonly<Record<string, Found>>, key: string): Found | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}
