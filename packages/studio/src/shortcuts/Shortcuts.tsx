import type { ReactElement } from "react";

import { type Place, partsOf, SHORTCUTS } from "./table.ts";
import { useShortcutWords } from "./words/index.ts";

/** Every key that does something, as the table has it that the listeners read. */
export function Shortcuts(): ReactElement {
	const say = useShortcutWords();
	return (
		<div className="st-shortcuts">
			{(Object.keys(SHORTCUTS) as Place[]).map((place) => (
				<section key={place} aria-labelledby={`keys-${place}`}>
					<h4 id={`keys-${place}`} className="od-label">
						{say.places[place]}
					</h4>
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
