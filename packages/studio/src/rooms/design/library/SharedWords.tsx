import type { ItemView } from "@onedoor/dsl/assist";
import type { EditIntent } from "@onedoor/dsl/edit";
import { Button, Choice, languageName } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useId, useState } from "react";
import { Link } from "wouter";

import type { Read } from "../../../check/protocol.ts";
import { useQuery } from "../../../shell/use-query.ts";
import { LanguageContext } from "../../../words/index.ts";
import { inAddress } from "../item/place.ts";
import { useRetitled } from "../item/quotes/use-retitled.tsx";
import { useItem } from "../item/use-item.ts";
import { keyWords, useItemWords } from "../item/words/index.ts";
import { useWriting, wordsAt } from "../item/writing.ts";
import { TextField } from "../panel/TextField.tsx";
import { copyOf } from "./copy.ts";
import { saidIn } from "./said-in.ts";
import { useShared } from "./use-shared.ts";
import { WhereUsed } from "./WhereUsed.tsx";
import { useLibraryWords } from "./words/index.ts";

export interface SharedWordsProps {
	readonly read: Read;
	/** A field of the procedure that uses one of the library. */
	readonly view: ItemView;
	readonly id: string;
}

type Words = Readonly<Record<string, string>>;
const KEYS = ["title", "help"] as const;

/** The words of a shared field where a procedure asks it: changed for this procedure, or for all that use it. */
export function SharedWords({ read, view, id }: SharedWordsProps): ReactElement {
	const say = useLibraryWords();
	const item = useItemWords();
	const language = useContext(LanguageContext);
	const query = useQuery();
	const writing = useWriting();
	const group = useId();
	const shared = useShared("field", id);
	const { view: library } = useItem({ file: shared?.file ?? "", path: ["fields", id] });
	const [isForAll, setForAll] = useState(false);
	const [error, setError] = useState<string>();
	const { note, quotes } = useRetitled(isForAll ? (shared?.file ?? view.file) : view.file);
	if (shared === undefined || library === undefined)
		return (
			<p className="small muted" role="status">
				{say.looking}
			</p>
		);
	const title = saidIn(library.title, language) || id;
	const { languages } = read.definition;
	const own = { file: view.file, path: view.path };
	const theirs = { file: shared.file, path: ["fields", id] };
	const written = view.rows.filter(({ key }) => KEYS.some((one) => one === key));
	const write = async (key: (typeof KEYS)[number], tag: string, text: string) => {
		const spot = { owner: isForAll ? theirs : own, key, isThere: true };
		const mine = wordsIn(view, key);
		// Words of one's own stand for those of the library in every language, so all of them are written once.
		const others =
			isForAll || Object.keys(mine).length > 0
				? []
				: Object.entries(wordsIn(library, key)).filter(
						([other]) => other !== tag && languages.includes(other),
					);
		const intents = [[tag, text] as const, ...others].map(([to, said]) => wordsAt(spot, to, said));
		const before = (isForAll ? {} : mine)[tag] ?? wordsIn(library, key)[tag] ?? "";
		const refused = await writing.write(inOrder(intents, languages), "set", title);
		setError(refused);
		if (refused === undefined && key === "title") note(before, text, tag);
	};
	const reset = async () => {
		const intents = written.map(({ key }): EditIntent => {
			return { kind: "remove_value", file: view.file, path: [...view.path, key] };
		});
		setError(await writing.write(intents, "set", title));
	};
	const takeCopy = async () => {
		const titles = Object.entries(wordsIn(library, "title"));
		const spoken = Object.fromEntries(titles.filter(([tag]) => languages.includes(tag)));
		setError(await writing.write(copyOf(view, shared, spoken), "copied", title));
	};
	return (
		<section className="st-shared" aria-label={say.title}>
			<p>
				{say.from(title)} <span className="muted">{say.used(shared.procedures)}.</span>
			</p>
			<fieldset className="od-stack od-stack--2">
				<legend className="od-label">{say.fate}</legend>
				<Choice
					type="radio"
					name={group}
					label={say.here}
					hint={say.hereHint}
					checked={!isForAll}
					onChange={() => setForAll(false)}
				/>
				<Choice
					type="radio"
					name={group}
					label={say.all(shared.procedures)}
					hint={say.allHint}
					checked={isForAll}
					onChange={() => setForAll(true)}
				/>
			</fieldset>
			{KEYS.map((key) => {
				const [mine, shown] = [wordsIn(view, key), wordsIn(library, key)];
				const words = isForAll ? shown : { ...shown, ...mine };
				// Others are translated beside the library, not in one procedure.
				const tags = new Set([...languages, ...Object.keys(isForAll ? shown : mine)]);
				return [...tags].map((tag) => (
					<TextField
						key={`${key} ${tag} ${isForAll}`}
						label={item.inLanguage(keyWords(item, key), nameOf(tag, language))}
						value={words[tag] ?? ""}
						language={tag}
						isReadOnly={writing.isFrozen}
						onCommit={(text) => write(key, tag, text)}
					/>
				));
			})}
			{quotes}
			{error === undefined ? null : (
				<p className="od-error small" role="alert">
					{error}
				</p>
			)}
			{written.length === 0 ? null : (
				<div className="od-stack od-stack--2">
					<p className="small muted">{say.ownWords}</p>
					<Button kind="quiet" off={writing.isFrozen} onClick={() => void reset()}>
						{say.reset}
					</Button>
				</div>
			)}
			<WhereUsed shared={shared} />
			<div className="od-row">
				<Link
					className="od-act"
					href={query.href({ item: inAddress(theirs.path), in: theirs.file, step: undefined })}
				>
					{say.openIt}
				</Link>
				<Button
					kind="quiet"
					off={writing.isFrozen || shared.copy === undefined}
					aria-describedby={`${group}-copy`}
					onClick={() => void takeCopy()}
				>
					{say.copy}
				</Button>
			</div>
			<p className="small muted" id={`${group}-copy`}>
				{shared.copy === undefined ? say.noCopy : say.copyHint}
			</p>
		</section>
	);
}

function wordsIn({ rows }: ItemView, key: string): Words {
	const control = rows.find((row) => row.key === key)?.control;
	if (control?.kind !== "words") return {};
	return Object.fromEntries(
		Object.entries(control.words).filter(([tag, said]) => tag !== "" && said !== ""),
	);
}

/** Those that the procedure speaks come first, in its own order: so they stand in its text. */
function inOrder(
	intents: readonly EditIntent[],
	languages: readonly string[],
): readonly EditIntent[] {
	const place = (intent: EditIntent) =>
		"language" in intent && intent.language !== undefined
			? (languages.indexOf(intent.language) + languages.length + 1) % (languages.length + 1)
			: 0;
	return intents.toSorted((a, b) => place(a) - place(b));
}

function nameOf(tag: string, language: string): string {
	return new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? languageName(tag);
}
