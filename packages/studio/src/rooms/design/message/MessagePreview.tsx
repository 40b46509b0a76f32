import { directionOf, languageName, textOf } from "@onedoor/form-renderer/parts";
import { type Block, type ExampleMessage, exampleMessage } from "@onedoor/runtime/testing/play";
import { type ReactElement, type ReactNode, useContext, useId, useMemo, useState } from "react";

import type { Read } from "../../../check/protocol.ts";
import { LANGUAGES, type Language, LanguageContext } from "../../../words/index.ts";
import { MESSAGE_WORDS, useMessageWords } from "./words/index.ts";

export interface MessagePreviewProps {
	readonly read: Read;
	readonly message: string;
}

/** A message as letter, e-mail and text message, filled in as for a case that might be. Follows every key typed. */
export default function MessagePreview({ read, message: id }: MessagePreviewProps): ReactElement {
	const say = useMessageWords();
	const page = useContext(LanguageContext);
	const { definition } = read;
	const message = Object.hasOwn(definition.messages, id) ? definition.messages[id] : undefined;
	const languages = [...new Set([...definition.languages, ...Object.keys(message?.subject ?? {})])];
	const [asked, setAsked] = useState<string>(page);
	const language = languages.includes(asked) ? asked : (languages[0] ?? page);
	const shown = useMemo(
		() =>
			exampleMessage(definition, id, language, {
				now: new Date().toISOString(),
				said: MESSAGE_WORDS[wordsLanguage(language)],
			}),
		[definition, id, language],
	);
	return (
		<section className="od-pane st-message" id="diagram" aria-labelledby="message-title">
			<div className="od-pane__head">
				<h2 id="message-title">{say.title}</h2>
				{message === undefined ? null : (
					<LanguageChoice languages={languages} value={language} onChoose={setAsked} />
				)}
			</div>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, so the keyboard must reach it. */}
			<section className="od-canvas st-message__all" aria-label={say.example} tabIndex={0}>
				{message === undefined ? (
					<p className="muted">{say.notSent}</p>
				) : shown === undefined ? (
					<p role="status">{say.notSaid}</p>
				) : (
					<>
						<p className="small muted">{say.example}</p>
						<Shown shown={shown} language={language} name={textOf(message.title, page) || id} />
					</>
				)}
			</section>
		</section>
	);
}

function wordsLanguage(language: string): Language {
	const base = language.split("-")[0];
	return LANGUAGES.find((one) => one === base) ?? "en";
}

interface LanguageChoiceProps {
	readonly languages: readonly string[];
	readonly value: string;
	readonly onChoose: (language: string) => void;
}

function LanguageChoice({ languages, value, onChoose }: LanguageChoiceProps): ReactElement {
	const say = useMessageWords();
	const id = useId();
	const names = new Intl.DisplayNames([useContext(LanguageContext)], { type: "language" });
	return (
		<span className="st-end">
			<label className="od-hidden" htmlFor={id}>
				{say.language}
			</label>
			<select
				id={id}
				className="od-input"
				value={value}
				onChange={({ target }) => onChoose(target.value)}
			>
				{languages.map((one) => (
					<option key={one} value={one}>
						{names.of(one) ?? languageName(one)}
					</option>
				))}
			</select>
		</span>
	);
}

interface ShownProps {
	readonly shown: ExampleMessage;
	readonly language: string;
	readonly name: string;
}

function Shown({ shown, language, name }: ShownProps): ReactElement {
	const say = useMessageWords();
	const { letter, subject, text, sms } = shown;
	return (
		<>
			{letter === undefined ? null : (
				<Way title={say.letter} name={name}>
					<div className="st-letter-page" lang={language} dir={directionOf(language)}>
						<dl>
							{letter.facts.map(([fact, value]) => (
								<div key={fact}>
									<dt>{fact}</dt>
									<dd>
										<bdi>{value}</bdi>
									</dd>
								</div>
							))}
						</dl>
						<p className="st-letter-page__subject">{subject}</p>
						{letter.blocks.map((block, at) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: blocks have nothing else that tells them apart.
							<LetterBlock key={at} block={block} />
						))}
					</div>
				</Way>
			)}
			<Way title={say.email} name={name}>
				<div className="st-mail">
					<p className="st-mail__head" lang={language} dir={directionOf(language)}>
						<span className="od-hidden">{say.subject}: </span>
						<strong>{subject}</strong>
					</p>
					<p className="st-words" lang={language} dir={directionOf(language)}>
						{text}
					</p>
				</div>
			</Way>
			{sms === undefined ? null : (
				<Way title={say.sms} name={name} detail={say.length([...sms].length)}>
					<p className="st-sms st-words" lang={language} dir={directionOf(language)}>
						{sms}
					</p>
				</Way>
			)}
		</>
	);
}

interface WayProps {
	readonly title: string;
	readonly name: string;
	readonly detail?: string;
	readonly children: ReactNode;
}

function Way({ title, name, detail, children }: WayProps): ReactElement {
	return (
		<section aria-label={`${title}: ${name}`}>
			<h3 className="small muted plain">
				{title}
				{detail === undefined ? null : ` · ${detail}`}
			</h3>
			{children}
		</section>
	);
}

function LetterBlock({ block: { kind, lines } }: { readonly block: Block }): ReactElement {
	const written = lines.map((line, at) => {
		const words = line.map(({ text, address }, part) =>
			address === undefined ? (
				text
			) : (
				// biome-ignore lint/suspicious/noArrayIndexKey: parts of a line never move.
				<u key={part}>{text}</u>
			),
		);
		// biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else that tells them apart.
		return kind === "list" ? <li key={at}>{words}</li> : <span key={at}>{words}</span>;
	});
	return kind === "list" ? <ul className="od-list">{written}</ul> : <p>{written}</p>;
}
