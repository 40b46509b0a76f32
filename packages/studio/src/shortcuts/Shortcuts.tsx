import { Button } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";
import { Link } from "wouter";

import { Dialog } from "../shell/Dialog.tsx";
import { useTourWords } from "../tour/words/index.ts";
import { useWords } from "../words/index.ts";
import { type Place, partsOf, SHORTCUTS } from "./table.ts";
import { useShortcutWords } from "./words/index.ts";

/** Every key that does something, as the table has it that the listeners read. */
export default function Shortcuts({ onClose }: { readonly onClose: () => void }): ReactElement {
	const say = useShortcutWords();
	const { room } = useWords();
	const tour = useTourWords();
	return (
		<Dialog title={room.keys} onClose={onClose} onSubmit={onClose}>
			<div className="st-shortcuts">
				{(Object.keys(SHORTCUTS) as Place[]).map((place) => (
					<section key={place} aria-labelledby={`keys-${place}`}>
						<h3 id={`keys-${place}`} className="od-label">
							{say.places[place]}
						</h3>
						<dl>
							{actsOf(place, say).map(([act, keys, words]) => (
								<div key={act}>
									<dt>{words}</dt>
									<dd dir="ltr">
										{keys.map((one) => (
											<Keys key={one} keys={one} />
										))}
									</dd>
								</div>
							))}
						</dl>
					</section>
				))}
			</div>
			<div className="od-actions">
				<Button type="submit" kind="second">
					{say.close}
				</Button>
				<Link className="od-btn od-btn--quiet" href="/tour">
					{tour.again}
				</Link>
			</div>
		</Dialog>
	);
}

function actsOf(place: Place, { acts }: ReturnType<typeof useShortcutWords>) {
	const words: Readonly<Record<string, string>> = acts[place];
	const all: Readonly<Record<string, readonly string[]>> = SHORTCUTS[place];
	return Object.entries(all).map(([act, keys]) => [act, keys, words[act] ?? act] as const);
}

const SIGNS: Readonly<Record<string, string>> = {
	ArrowUp: "↑",
	ArrowDown: "↓",
	ArrowLeft: "←",
	ArrowRight: "→",
};

function Keys({ keys }: { readonly keys: string }): ReactElement {
	const say = useShortcutWords();
	const { mods, key } = partsOf(keys);
	const named = [...mods, key].map((one) =>
		one === "Mod" ? MOD : one === "Space" ? say.space : (SIGNS[one] ?? one),
	);
	return (
		<span className="st-keys">
			{named.map((one) => (
				<kbd key={one}>{one}</kbd>
			))}
		</span>
	);
}

const MOD = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";
