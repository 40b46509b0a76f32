import type { Retitled, TitleQuote } from "@onedoor/dsl/assist";
import { Button, Choice } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect, useState } from "react";

import { useLibrary } from "../../../../host/Library.tsx";
import { fileName } from "../../../../language/file-name.ts";
import { LanguageContext } from "../../../../words/index.ts";
import { useAnnounce } from "../Announced.tsx";
import { keyWords, useItemWords } from "../words/index.ts";
import { useWriting } from "../writing.ts";
import { useQuoteWords } from "./words/index.ts";

export interface TitleQuotesProps {
	/** The procedure whose texts are looked at; any other file: all of the library. */
	readonly file: string;
	readonly retitled: Retitled;
	readonly onDone: () => void;
}

/** Other texts that say a title as it was: each is changed or left, all that are chosen in one step. */
export default function TitleQuotes(props: TitleQuotesProps): ReactElement | null {
	const { file, retitled, onDone } = props;
	const { before, language: spoken } = retitled;
	const say = useQuoteWords();
	const item = useItemWords();
	const language = useContext(LanguageContext);
	const writing = useWriting();
	const announce = useAnnounce();
	const quotes = useQuotes(file, retitled);
	const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
	const [error, setError] = useState<string>();
	if (quotes.length === 0) return null;
	const all = quotes.map(keyOf);
	const change = async () => {
		const intents = quotes
			.filter((one) => chosen.has(keyOf(one)))
			.map(({ file: in_, path, changed }) => ({
				kind: "set_text" as const,
				file: in_,
				path: path.join("."),
				language: spoken,
				text: changed,
			}));
		const refused = await writing.write(intents, "set", before);
		setError(refused);
		if (refused !== undefined) return;
		announce(say.done(intents.length));
		onDone();
	};
	return (
		<fieldset className="od-prop od-stack od-stack--2 st-hold">
			<legend className="od-label">{say.title(before)}</legend>
			<p className="small muted" role="status">
				{say.lede}
			</p>
			{all.length > 1 ? (
				<Choice
					type="checkbox"
					label={say.all}
					checked={chosen.size === all.length}
					onChange={() => setChosen(new Set(chosen.size === all.length ? [] : all))}
				/>
			) : null}
			{quotes.map((one) => (
				<Choice
					key={keyOf(one)}
					type="checkbox"
					label={
						<span lang={spoken} dir="auto">
							<Changed before={one.text} after={one.changed} />
						</span>
					}
					hint={[
						say.in(aboutOf(one, language), keyWords(item, one.path.at(-1) ?? "")),
						...(one.file === file ? [] : [fileName(one.file)]),
					].join(" · ")}
					checked={chosen.has(keyOf(one))}
					onChange={() => setChosen(toggled(chosen, keyOf(one)))}
				/>
			))}
			<div className="od-row">
				<Button
					kind="second"
					off={chosen.size === 0 || writing.isFrozen}
					onClick={() => void change()}
				>
					{say.change(chosen.size)}
				</Button>
				<Button kind="quiet" onClick={onDone}>
					{say.leave}
				</Button>
			</div>
			{error === undefined ? null : (
				<p className="od-error small" role="alert">
					{error}
				</p>
			)}
		</fieldset>
	);
}

function useQuotes(file: string, retitled: Retitled): readonly TitleQuote[] {
	const { checker } = useLibrary();
	const [quotes, setQuotes] = useState<readonly TitleQuote[]>([]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each title.
	useEffect(() => {
		void checker
			.ask({ what: "quotes", path: file, retitled })
			.then((found) => setQuotes(found ?? []));
	}, [retitled]);
	return quotes;
}

function keyOf({ file, path }: TitleQuote): string {
	return [file, ...path].join("\n");
}

function aboutOf({ about, path }: TitleQuote, language: string): string {
	if (typeof about === "string") return about;
	return about?.[language] ?? Object.values(about ?? {})[0] ?? path.at(-2) ?? "";
}

function toggled(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
	const next = new Set(chosen);
	if (!next.delete(key)) next.add(key);
	return next;
}

/** The words around what differs, of a long text those nearby. */
function Changed({ before, after }: { readonly before: string; readonly after: string }) {
	const [from, tail] = [sharedStart(before, after), sharedEnd(before, after)];
	const [head, old] = [before.slice(0, from), before.slice(from, before.length - tail)];
	const now = after.slice(from, after.length - tail);
	const rest = before.slice(before.length - tail);
	return (
		<>
			{head.length > NEAR ? `…${head.slice(-NEAR)}` : head}
			<del>{old}</del> <ins>{now}</ins>
			{rest.length > NEAR ? `${rest.slice(0, NEAR)}…` : rest}
		</>
	);
}

const NEAR = 60;

/** Up to the last word that both begin with. */
function sharedStart(a: string, b: string): number {
	let at = 0;
	while (at < a.length && a[at] === b[at]) at++;
	return a.lastIndexOf(" ", at - 1) + 1;
}

function sharedEnd(a: string, b: string): number {
	const from = sharedStart(a, b);
	let length = 0;
	while (
		length < Math.min(a.length, b.length) - from &&
		a[a.length - 1 - length] === b[b.length - 1 - length]
	)
		length++;
	const space = a.indexOf(" ", a.length - length);
	return space < 0 ? 0 : a.length - space;
}
