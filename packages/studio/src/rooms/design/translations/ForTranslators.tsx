import type { WrittenText } from "@onedoor/dsl/assist";
import { type Returned, readXliff, returnedTexts, toXliff } from "@onedoor/dsl/xliff";
import { Button, FileButton, languageName } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useId, useMemo, useState } from "react";

import { Select } from "../../../shell/Select.tsx";
import { LanguageContext } from "../../../words/index.ts";
import { useAnnounce } from "../item/Announced.tsx";
import { useWriting } from "../item/writing.ts";
import { useTranslationWords } from "./words/index.ts";

export interface ForTranslatorsProps {
	/** What the texts are of: it names the file. */
	readonly of: string;
	readonly texts: readonly WrittenText[];
	readonly languages: readonly string[];
}

const MOST_BYTES = 8 * 1024 * 1024;

/** Texts as a file for a translator's own tools, and what comes back of it: told first, then written in one step. */
export default function ForTranslators(props: ForTranslatorsProps): ReactElement {
	const { of, texts, languages } = props;
	const say = useTranslationWords();
	const page = useContext(LanguageContext);
	const names = new Intl.DisplayNames([page], { type: "language" });
	const nameOf = (tag: string) => names.of(tag) ?? languageName(tag);
	const [source, setSource] = useState(languages[0] ?? "en");
	const [target, setTarget] = useState(() => leastSaid(texts, languages.slice(1)));
	const [isMissingOnly, setMissingOnly] = useState(true);
	const made = useMemo(
		() => toXliff(texts, { of, source, target, onlyMissing: isMissingOnly }),
		[texts, of, source, target, isMissingOnly],
	);
	const options = languages.map((tag) => [tag, nameOf(tag)] as const);
	const isPair = source !== target && target !== "";
	return (
		<section className="od-card od-stack od-stack--3" aria-label={say.forTranslators}>
			<p className="small muted">{say.forTranslatorsText}</p>
			<div className="st-sheet-where">
				<Select label={say.from} value={source} options={options} onChoose={setSource} />
				<Select label={say.into} value={target} options={options} onChoose={setTarget} />
				<Select
					label={say.which}
					value={isMissingOnly ? "missing" : "all"}
					options={[
						["missing", say.whatIsMissing],
						["all", say.all],
					]}
					onChoose={(one) => setMissingOnly(one === "missing")}
				/>
			</div>
			<div className="od-row">
				<Button
					kind="second"
					icon="download"
					off={!isPair || made.count === 0}
					onClick={() => download(made.xliff, `${of}.${source}-${target}.xlf`)}
				>
					{say.download(isPair ? made.count : 0)}
				</Button>
				<Back texts={texts} languages={languages} nameOf={nameOf} />
			</div>
		</section>
	);
}

/** Of some languages the one in which most is still to be said. */
function leastSaid(texts: ForTranslatorsProps["texts"], languages: readonly string[]): string {
	const missingIn = (tag: string) => texts.filter(({ words }) => !words[tag]).length;
	return languages.toSorted((one, other) => missingIn(other) - missingIn(one))[0] ?? "";
}

interface BackProps extends Pick<ForTranslatorsProps, "texts" | "languages"> {
	readonly nameOf: (tag: string) => string;
}

interface CameBack extends Returned {
	readonly target: string;
}

/** A file that a translator sent back. */
function Back({ texts, languages, nameOf }: BackProps): ReactElement {
	const say = useTranslationWords();
	const announce = useAnnounce();
	const writing = useWriting();
	const id = useId();
	const [back, setBack] = useState<CameBack>();
	const [error, setError] = useState<string>();
	const take = async ([file]: readonly File[]) => {
		if (file === undefined) return;
		setBack(undefined);
		const read = file.size > MOST_BYTES ? "file_too_large" : readXliff(await file.text());
		if (typeof read === "string") return setError(say.notTaken[read]);
		if (!languages.includes(read.source) || !languages.includes(read.target))
			return setError(say.notTaken.other_languages);
		setError(undefined);
		setBack({ ...returnedTexts(texts, read), target: read.target });
	};
	const write = async () => {
		if (back === undefined) return;
		const { intents, target } = back;
		const refused = await writing.write(intents, "set", say.writtenIn(nameOf(target)));
		setError(refused);
		if (refused !== undefined) return;
		setBack(undefined);
		announce(say.takenOver(intents.length));
	};
	return (
		<>
			<FileButton
				id={id}
				accept=".xlf,.xliff"
				icon="upload"
				label={say.bringBack}
				onFiles={(files) => void take(files)}
			/>
			{error === undefined ? null : (
				<p className="od-error small" role="alert">
					{error}
				</p>
			)}
			{back === undefined ? null : (
				<>
					<Report back={back} />
					<div className="od-actions">
						<Button
							off={back.intents.length === 0 || writing.isFrozen}
							onClick={() => void write()}
						>
							{say.take(back.intents.length)}
						</Button>
						<Button kind="quiet" onClick={() => setBack(undefined)}>
							{say.leaveIt}
						</Button>
					</div>
				</>
			)}
		</>
	);
}

function Report({ back }: { readonly back: CameBack }): ReactElement {
	const say = useTranslationWords();
	const { changed, problems, same, untranslated, target } = back;
	return (
		<div className="small">
			<p role="status">{say.cameBack(changed.length, same, problems.length)}</p>
			{untranslated === 0 ? null : <p>{say.untranslated(untranslated)}</p>}
			{problems.length === 0 ? null : (
				<ul className="st-came-back" aria-label={say.notWritten}>
					{problems.map(({ code, name, was, is }, at) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a name can come back twice.
						<li key={`${name} ${at}`}>
							<bdi dir="ltr" className="muted">
								{name}
							</bdi>{" "}
							{say.problems[code]}{" "}
							<bdi>
								<del>{was}</del>
							</bdi>{" "}
							<bdi>
								<ins>{is}</ins>
							</bdi>
						</li>
					))}
				</ul>
			)}
			{changed.length === 0 ? null : (
				<ul className="st-came-back" aria-label={say.willBeWritten}>
					{changed.map(({ name, before, after }) => (
						<li key={name}>
							<bdi dir="ltr" className="muted">
								{name}
							</bdi>{" "}
							{before === "" ? null : (
								<bdi lang={target}>
									<del>{before}</del>
								</bdi>
							)}{" "}
							<bdi lang={target}>
								<ins>{after}</ins>
							</bdi>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}

function download(text: string, name: string): void {
	const address = URL.createObjectURL(new Blob([text], { type: "application/xliff+xml" }));
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	link.click();
	URL.revokeObjectURL(address);
}
