import { Button } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";
import { Link } from "wouter";

import type { View } from "../rooms/Views.tsx";
import { Dialog } from "../shell/Dialog.tsx";
import { Shortcuts } from "../shortcuts/Shortcuts.tsx";
import { useTourWords } from "../tour/words/index.ts";
import { useWords } from "../words/index.ts";
import { useHelpWords } from "./words/index.ts";

export interface HelpProps {
	/** The room that is on screen. */
	readonly view: View;
	readonly onClose: () => void;
}

/** What this room is for first, then the tour, what the words mean, and the keys. */
export default function Help({ view, onClose }: HelpProps): ReactElement {
	const say = useHelpWords();
	const { room } = useWords();
	const tour = useTourWords();
	return (
		<Dialog title={room.help} onClose={onClose} onSubmit={onClose} isRead>
			<section className="od-stack od-stack--2" aria-labelledby="help-room">
				<h3 id="help-room">{room[view]}</h3>
				<p>{say.rooms[view]}</p>
				<p className="od-row">
					<Link className="od-btn od-btn--2" href="/tour">
						{tour.again}
					</Link>
					<Button type="submit" kind="quiet">
						{say.close}
					</Button>
				</p>
			</section>
			<details className="st-more">
				<summary>{say.others}</summary>
				<dl className="st-glossary">
					{VIEWS.filter((one) => one !== view).map((one) => (
						<div key={one}>
							<dt>{room[one]}</dt>
							<dd>{say.rooms[one]}</dd>
						</div>
					))}
				</dl>
			</details>
			<details className="st-more">
				<summary>{say.glossary}</summary>
				<dl className="st-glossary">
					{Object.entries(say.words).map(([word, [name, meaning]]) => (
						<div key={word}>
							<dt>{name}</dt>
							<dd>{meaning}</dd>
						</div>
					))}
				</dl>
			</details>
			<section className="od-stack od-stack--2" aria-labelledby="help-keys">
				<h3 id="help-keys">{say.keys}</h3>
				<Shortcuts />
			</section>
		</Dialog>
	);
}

const VIEWS: readonly View[] = [
	"design",
	"text",
	"translations",
	"preview",
	"play",
	"compare",
	"propose",
];
