import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useContext, useState } from "react";
import { Link } from "wouter";
import { lazy } from "../../../shell/lazy.tsx";

import { useQuery } from "../../../shell/use-query.ts";
import { LanguageContext, useWords } from "../../../words/index.ts";
import { AddToPage } from "../panel/AddToPage.tsx";
import { TextField } from "../panel/TextField.tsx";
import { useAnnounce } from "./Announced.tsx";
import { pagesHere } from "./add/here.ts";
import type { ControlProps, NameProps } from "./control-props.ts";
import { Choose } from "./controls/Choose.tsx";
import { Duration } from "./controls/Duration.tsx";
import { ListControl } from "./controls/ListControl.tsx";
import { asWritten } from "./controls/typed-scalar.ts";
import { WordsControl } from "./controls/WordsControl.tsx";
import { Entries } from "./Entries.tsx";
import { nameWords } from "./names.ts";
import { inAddress } from "./place.ts";
import { useRetitled } from "./quotes/use-retitled.tsx";
import type { ItemWords } from "./words/en.ts";
import { choiceWords, useItemWords } from "./words/index.ts";
import {
	listOf,
	type Spot,
	takeAway,
	useWriting,
	type Value,
	wordsAt,
	writeAt,
} from "./writing.ts";

/** What changes one value, by how it is written. */
export function Control(props: ControlProps): ReactElement {
	const { read, spot, label, control, line } = props;
	const say = useItemWords();
	const { step } = useWords();
	const language = useContext(LanguageContext);
	const writing = useWriting();
	const announce = useAnnounce();
	const [error, setError] = useState<string>();
	const isReadOnly = writing.isFrozen;
	const { definition } = read;
	const { note, quotes } = useRetitled(spot.owner.file);
	const write = async (value: Value) => {
		setError(await writing.write(writeAt(spot, value), "set", label));
	};
	switch (control.kind) {
		case "word":
			return (
				<Choose
					label={label}
					value={control.value ?? ""}
					options={control.words.map((word) => [word, choiceWords(say, word, spot.key)])}
					isReadOnly={isReadOnly}
					error={error}
					onChoose={(value) => void write(value)}
				/>
			);
		case "name": {
			const Name = writtenWith(spot, control);
			return Name ? (
				<Suspense fallback={null}>
					<Name
						read={read}
						spot={spot}
						label={label}
						control={control}
						isReadOnly={isReadOnly}
						error={error}
						onChoose={(value) => void write(value)}
					/>
				</Suspense>
			) : (
				<Choose
					label={label}
					value={control.value ?? ""}
					options={control.names.map((each) => [each.name, nameWords(definition, each, language)])}
					isReadOnly={isReadOnly}
					isOpen
					error={error}
					onChoose={(value) => void write(value)}
				/>
			);
		}
		case "scalar":
			return control.phrases.length > 0 ? (
				<Choose
					label={label}
					value={control.value ?? ""}
					options={control.phrases.map((each) => [
						each.name,
						phraseWords(each.name, { ...step, ...say.phrases }, (name) =>
							nameWords(definition, { ...each, name }, language),
						) ?? choiceWords(say, each.name, spot.key),
					])}
					isReadOnly={isReadOnly}
					isOpen
					error={error}
					onChoose={(value) => void write(value)}
				/>
			) : (
				<TextField
					label={label}
					isLabelHidden
					value={control.value ?? ""}
					error={error}
					isReadOnly={isReadOnly}
					onCommit={(typed) => write(asWritten(typed, control.expected))}
				/>
			);
		case "source":
			return (
				<Suspense fallback={null}>
					<SourceControl read={read} spot={spot} label={label} value={control.value ?? ""} />
				</Suspense>
			);
		case "day":
			return (
				<input
					type="date"
					className="od-input"
					aria-label={label}
					value={control.value ?? ""}
					readOnly={isReadOnly}
					onChange={({ target }) => {
						if (target.value !== "" && !isReadOnly) void write(target.value);
					}}
				/>
			);
		case "duration":
			return (
				<Duration
					label={label}
					value={control.value ?? ""}
					isReadOnly={isReadOnly}
					onWrite={(value) => void write(value)}
				/>
			);
		case "words":
			return (
				<>
					<WordsControl
						label={label}
						control={control}
						missing={props.missing}
						isReadOnly={isReadOnly}
						{...(control.fills && {
							inserting: (put: (text: string) => void) => (
								<Suspense fallback={null}>
									<InsertValue read={read} owner={spot.owner} put={put} />
								</Suspense>
							),
						})}
						onWrite={async (tag, text) => {
							const refused = await writing.write(wordsAt(spot, tag, text), "set", label);
							if (refused === undefined && spot.key === "title")
								note(control.words[tag] ?? "", text, tag);
							return refused;
						}}
					/>
					{quotes}
				</>
			);
		case "rule":
			return (
				<Suspense fallback={null}>
					<RuleControl
						label={label}
						value={control.value ?? ""}
						names={control.names}
						definition={definition}
						isReadOnly={isReadOnly}
						onWrite={(rule, isChosen) =>
							(isChosen ? writing.writeRule : writing.write)(writeAt(spot, rule), "set", label)
						}
					/>
				</Suspense>
			);
		case "list": {
			if (control.sources)
				return (
					<Suspense fallback={null}>
						<PaperWays read={read} spot={spot} label={label} control={control} />
					</Suspense>
				);
			const List = spot.key === "may_mention" ? MentionList : ListControl;
			return (
				<Suspense fallback={null}>
					<List
						label={label}
						control={control}
						definition={definition}
						isReadOnly={isReadOnly}
						of={spot.key}
						onWrite={async (values) => {
							const intent =
								values.length === 0 ? takeAway(spot) : writeAt(spot, listOf(values, control));
							setError(await writing.write(intent, "set", label));
						}}
						onMoved={(what, place, of) => announce(say.moved(what, place, of))}
					/>
					{error === undefined ? null : <p className="od-error small">{error}</p>}
					<AddHereTo read={read} spot={spot} />
				</Suspense>
			);
		}
		case "item":
			return control.isThere ? (
				<Opening {...props} />
			) : (
				<div>
					<Button
						kind="second"
						icon="plus"
						off={isReadOnly}
						onClick={() => void write(control.example)}
					>
						{say.add}
					</Button>
				</div>
			);
		case "entries":
			return control.opened === undefined ? (
				<Entries {...props} control={control} valueOf={(inner) => <Control {...inner} />} />
			) : (
				<Suspense fallback={null}>
					<OpenedEntries
						{...props}
						control={control}
						opened={control.opened}
						inputOf={(inner) => <Control {...inner} />}
					/>
				</Suspense>
			);
		case "locked":
			return <Locked text={control.text} file={spot.owner.file} label={label} line={line} />;
	}
}

/** What may be written where it is named: a letter, a list of choices. */
function writtenWith({ key }: Spot, { of }: NameProps["control"]) {
	return key === "list" ? ListName : of === "message" ? MessageName : undefined;
}

/** On a page of questions, something new to ask. */
function AddHereTo({ read, spot }: Pick<ControlProps, "read" | "spot">): ReactElement | null {
	const [of, step = "", , page = step] = spot.owner.path;
	const isAsk = of === "steps" && spot.key === "ask" && spot.owner.file === read.file;
	const here = isAsk ? pagesHere(read.definition, step).find(({ id }) => id === page) : undefined;
	return here ? <AddToPage read={read} step={step} here={here} /> : null;
}

/** Loaded for a step that follows a shared part. */
const OpenedEntries = lazy(() => import("../part/OpenedEntries.tsx"));

/** Loaded where something stands under a condition. */
const RuleControl = lazy(async () => ({
	default: (await import("./rule/RuleControl.tsx")).RuleControl,
}));

/** Loaded where something is taken from a register. */
const SourceControl = lazy(() => import("./source/SourceControl.tsx"));

/** Loaded where it is said how a paper may be shown. */
const PaperWays = lazy(() => import("./source/PaperWays.tsx"));

/** Loaded for the words of a message. */
const InsertValue = lazy(async () => ({
	default: (await import("../message/InsertValue.tsx")).InsertValue,
}));

/** Loaded for what a letter may mention. */
const MentionList = lazy(async () => ({
	default: (await import("../message/MentionList.tsx")).MentionList,
}));

/** Loaded where a code list is named. */
const ListName = lazy(() => import("./codes/ListName.tsx"));

/** Loaded where a letter is named. */
const MessageName = lazy(async () => ({
	default: (await import("../message/MessageName.tsx")).MessageName,
}));

/** `tell registrar` as people say it. */
function phraseWords(
	phrase: string,
	say: Phrases,
	nameOf: (name: string) => string,
): string | undefined {
	const [, verb, name = ""] = PHRASE.exec(phrase) ?? [];
	switch (verb) {
		case undefined:
			return undefined;
		case "tell":
			return say.tells(nameOf(name));
		case "take":
			return say.counts(nameOf(name));
		case "go to":
			return say.goesTo(nameOf(name));
		default:
			return say[verb as keyof ItemWords["phrases"]](nameOf(name));
	}
}

type Phrases = ReturnType<typeof useWords>["step"] & ItemWords["phrases"];

const PHRASE = /^(go to|take|tell|leave|after|before|at|chosen by|set by) (.+)$/;

/** An item inside this one has a panel of its own. */
function Opening({ spot, label, read }: ControlProps): ReactElement {
	const say = useItemWords();
	const query = useQuery();
	const { file, path } = spot.owner;
	const href = query.href({
		item: inAddress([...path, spot.key]),
		in: file === read.file ? undefined : file,
	});
	return (
		<Link className="od-btn od-btn--2" href={href}>
			{say.openItem(label)}
		</Link>
	);
}

interface LockedProps {
	readonly text: string;
	readonly file: string;
	readonly label: string;
	readonly line: number | undefined;
}

function Locked({ text, file, label, line }: LockedProps): ReactElement {
	const say = useItemWords();
	const query = useQuery();
	return (
		<>
			<p className="small muted">{say.locked}</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
			<section aria-label={say.written(label)} tabIndex={0} className="st-locked">
				<pre className="od-yaml" dir="ltr">
					{text}
				</pre>
			</section>
			<Link href={query.href({ view: "text", file, line: String(line ?? 1) })}>{say.asText}</Link>
		</>
	);
}
