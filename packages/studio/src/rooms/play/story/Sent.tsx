import { directionOf } from "@onedoor/dsl/diagram";
import { formatMoment, Icon, textOf, useSpeaking } from "@onedoor/form-renderer/parts";
import { type Played, renderNotice } from "@onedoor/runtime/testing/play";
import { type ReactElement, useContext } from "react";

import { LanguageContext } from "../../../words/index.ts";
import { usePlayWords } from "../words/index.ts";
import { type Told, toldIn } from "./told-in.ts";

/** Letters and notices so far, with the very words that go out; the last first. */
export function Sent({ played }: { readonly played: Played }): ReactElement {
	const say = usePlayWords();
	const { opened, turns, world } = played;
	const first = world.case.opened_at;
	const sent = [
		...toldIn(opened).map((told) => ({ told, at: first })),
		...turns.flatMap(({ effects, at }) => toldIn(effects).map((told) => ({ told, at }))),
	].reverse();
	return (
		<section className="od-card od-card--flush" aria-labelledby="play-sent">
			<div className="od-card__head">
				<h2 id="play-sent">{say.sent(sent.length)}</h2>
			</div>
			{sent.length === 0 ? (
				<p className="small muted st-under">{say.sentNone}</p>
			) : (
				<div className="st-letters">
					{sent.map(({ told, at }) => (
						<Letter key={told.id} played={played} told={told} at={at} />
					))}
				</div>
			)}
		</section>
	);
}

interface LetterProps {
	readonly played: Played;
	readonly told: Told;
	readonly at: string;
}

function Letter({ played: { world }, told, at }: LetterProps): ReactElement {
	const say = usePlayWords();
	const language = useContext(LanguageContext);
	const speaking = useSpeaking();
	const { subject, text, sms } = renderNotice(world.bundle, world.case, told);
	const role = world.bundle.definition.roles[told.to];
	return (
		<details className="st-letter">
			<summary>
				<Icon name={told.paper ? "paper" : "send"} />
				<span lang={told.language} dir={directionOf(told.language)}>
					{subject}
				</span>
			</summary>
			<p className="small muted">
				{say.to(textOf(role?.title, language) || told.to)}, {formatMoment(at, speaking)}
			</p>
			<p className="st-words" lang={told.language} dir={directionOf(told.language)}>
				{text}
			</p>
			{sms === undefined ? null : (
				<p className="st-words small" lang={told.language} dir={directionOf(told.language)}>
					SMS: {sms}
				</p>
			)}
		</details>
	);
}
