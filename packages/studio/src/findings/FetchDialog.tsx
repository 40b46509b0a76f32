import type { FetchingPlace, FetchingWay } from "@onedoor/dsl/assist";
import { Button, Choice, languageName, Note, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect, useId, useState } from "react";
import { Link } from "wouter";

import { rangeText } from "../burden/numbers.ts";
import type { Fetched } from "../check/protocol.ts";
import { useLibrary } from "../host/Library.tsx";
import { fileName } from "../language/file-name.ts";
import { titleOfOwner } from "../language/title-of-owner.ts";
import { Dialog } from "../shell/Dialog.tsx";
import { Sentence } from "../shell/Sentence.tsx";
import { useQuery } from "../shell/use-query.ts";
import { LanguageContext } from "../words/index.ts";
import type { FetchInsteadProps } from "./FetchInstead.tsx";
import { useFetchWords } from "./words/index.ts";

export interface FetchDialogProps extends FetchInsteadProps {
	readonly onClose: () => void;
}

const SILENCES = ["ask", "officer", "leave_empty"] as const;

/** Everything that fetching a field touches, and what it spares people, before anything is changed. */
export default function FetchDialog({
	finding,
	read,
	onDone,
	onClose,
}: FetchDialogProps): ReactElement {
	const say = useFetchWords();
	const language = useContext(LanguageContext);
	const { edits } = useLibrary();
	const [hidden, setHidden] = useState(true);
	const [silence, setSilence] = useState<(typeof SILENCES)[number]>("ask");
	const [purpose, setPurpose] = useState("");
	const [isBusy, setBusy] = useState(false);
	const [how, silent] = [useId(), useId()];
	const { definition } = read;
	const asked = useFetched(finding, definition.procedure, {
		...(hidden && { hidden }),
		...(silence !== "ask" && { if_silent: silence }),
		...(purpose !== "" && { purpose, language }),
	});
	const { answer, isGone } = asked;
	const title = answer ? textOf(answer.title, language) : String(finding.values.name);
	const typed = answer?.burden && {
		before: rangeText(answer.burden.before, "fieldsTyped", language),
		after: rangeText(answer.burden.after, "fieldsTyped", language),
	};
	const lacksPurpose = answer?.asking?.needsPurpose === true && purpose.trim() === "";
	const apply = async () => {
		if (answer === undefined || isBusy || lacksPurpose || asked.isOld) return;
		setBusy(true);
		await edits.take(answer.changes, { kind: "fetched", title });
		if (typed)
			onDone(
				typed.before === typed.after
					? say.doneSome(title)
					: say.done(title, typed.before, typed.after),
			);
		onClose();
	};
	return (
		<Dialog title={say.title(title)} onClose={onClose} onSubmit={() => void apply()}>
			{answer === undefined ? (
				<p role="status">{isGone ? say.cannot : say.looking}</p>
			) : (
				<>
					<Source answer={answer} />
					{answer.asking ? (
						<Note kind="warn">
							<p>{say.asking(titleOfOwner({ id: answer.asking.owner }, language))}</p>
						</Note>
					) : null}
					{answer.asking?.needsPurpose ? (
						<label className="od-prop">
							<span className="od-label">{say.purpose}</span>
							<input
								className="od-input"
								dir="auto"
								autoComplete="off"
								required
								data-typing="true"
								value={purpose}
								onChange={({ target }) => setPurpose(target.value)}
							/>
						</label>
					) : null}
					{answer.hideable ? (
						<fieldset className="od-stack od-stack--2">
							<legend className="od-label">{say.how}</legend>
							<Choice
								type="radio"
								name={how}
								label={say.hidden}
								checked={hidden}
								onChange={() => setHidden(true)}
							/>
							<Choice
								type="radio"
								name={how}
								label={say.shown}
								checked={!hidden}
								onChange={() => setHidden(false)}
							/>
						</fieldset>
					) : null}
					{answer.hideable ? (
						<fieldset className="od-stack od-stack--2">
							<legend className="od-label">{say.silent}</legend>
							{SILENCES.map((each) => (
								<Choice
									key={each}
									type="radio"
									name={silent}
									label={say.silences[each]}
									checked={silence === each}
									onChange={() => setSilence(each)}
								/>
							))}
						</fieldset>
					) : null}
					{typed ? (
						<p className="st-strong">
							{typed.before === typed.after
								? say.sparesSome(typed.after)
								: say.spares(typed.before, typed.after)}
						</p>
					) : null}
					{answer.broken.length === 0 ? (
						<p className="small">{say.works}</p>
					) : (
						<Note kind="warn">
							<p>{say.breaks(answer.broken.length)}</p>
							<ul>
								{answer.broken.map(({ code, file, start, message }) => (
									<li key={`${code} ${file} ${start.line}`}>
										<span lang="en" dir="ltr">
											<Sentence>{message}</Sentence>
										</span>{" "}
										<bdi className="muted">
											{fileName(file)}:{start.line}
										</bdi>
									</li>
								))}
							</ul>
						</Note>
					)}
					<Places places={answer.places} onLeave={onClose} />
				</>
			)}
			<div className="od-actions">
				<Button type="submit" off={answer === undefined} {...(isBusy && { busy: say.applying })}>
					{say.apply}
				</Button>
				<Button kind="quiet" onClick={onClose}>
					{say.cancel}
				</Button>
			</div>
		</Dialog>
	);
}

/** Who gives it, by which right, and what stays of its words. */
function Source({ answer }: { readonly answer: Fetched }): ReactElement {
	const say = useFetchWords();
	const language = useContext(LanguageContext);
	const { register, languages } = answer;
	const law = register?.law;
	const titled = (words: string | Readonly<Record<string, string>>) =>
		typeof words === "string" ? words : textOf(words, language);
	const names = new Intl.ListFormat(language, { type: "conjunction" }).format(
		languages.map(languageName),
	);
	return (
		<div>
			<p>
				{register ? say.from(titled(register.title)) : say.login}{" "}
				{register?.purpose ? say.because(titled(register.purpose)) : null}{" "}
				{law ? say.law(titled(law.title), law.where) : null}
			</p>
			<p>{say.stays}</p>
			<p className="small muted">{say.languages(names)}</p>
		</div>
	);
}

const ORDER: readonly FetchingPlace["kind"][] = [
	"field",
	"asked",
	"seen",
	"given",
	"rule",
	"letter",
	"other",
];

interface PlacesProps {
	readonly places: readonly FetchingPlace[];
	readonly onLeave: () => void;
}

function Places({ places, onLeave }: PlacesProps): ReactElement {
	const say = useFetchWords();
	const language = useContext(LanguageContext);
	const query = useQuery();
	const titled = (words: FetchingPlace["title"]) =>
		typeof words === "string" ? words : textOf(words, language);
	const files = new Set(places.map(({ file }) => file)).size;
	return (
		<>
			<p>{say.counted(places.length, files)}</p>
			<dl className="st-touched small">
				{ORDER.map((kind) => {
					const some = places.filter((place) => place.kind === kind);
					if (some.length === 0) return null;
					return (
						<div key={kind}>
							<dt className="muted">{say.kinds[kind]}</dt>
							{some.map(({ file, line, title, step }) => (
								<dd key={`${file} ${line}`}>
									<Link
										href={query.href({ view: "text", file, line: String(line) })}
										onClick={onLeave}
									>
										{step === undefined ? titled(title) : say.page(titled(title), titled(step))}
									</Link>{" "}
									<bdi className="muted">
										{fileName(file)}:{line}
									</bdi>
								</dd>
							))}
						</div>
					);
				})}
			</dl>
		</>
	);
}

/** Worked out anew for each way; the last answer stays on screen until then. */
function useFetched(
	finding: FetchInsteadProps["finding"],
	procedure: string,
	way: FetchingWay,
): {
	readonly answer: Fetched | undefined;
	readonly isGone: boolean;
	/** It was worked out for another way than the one asked for now. */
	readonly isOld: boolean;
} {
	const { checker } = useLibrary();
	const [found, setFound] = useState<{
		readonly answer: Fetched | undefined;
		readonly of: string;
	}>();
	const { hidden, if_silent, purpose, language } = way;
	const of = JSON.stringify([hidden, if_silent, purpose]);
	useEffect(() => {
		let isOld = false;
		const asked = {
			...(hidden && { hidden }),
			...(if_silent && { if_silent }),
			...(purpose && { purpose }),
			...(language && { language }),
		};
		void checker
			.ask({ what: "fetching", path: finding.file, finding, way: asked, procedure })
			.then((answer) => {
				if (!isOld) setFound({ answer, of });
			});
		return () => {
			isOld = true;
		};
	}, [checker, finding, procedure, hidden, if_silent, purpose, language, of]);
	return {
		answer: found?.answer,
		isGone: found !== undefined && found.answer === undefined,
		isOld: found?.of !== of,
	};
}
