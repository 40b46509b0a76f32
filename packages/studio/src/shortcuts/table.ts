type Acts<Names extends string> = Readonly<Record<Names, readonly string[]>>;

/** Where keys are listened to, and what each does there. */
export interface Shortcuts {
	readonly everywhere: Acts<"save" | "undo" | "redo" | "shortcuts">;
	readonly list: Acts<
		| "next"
		| "previous"
		| "first"
		| "last"
		| "moveDown"
		| "moveUp"
		| "choose"
		| "chooseNext"
		| "choosePrevious"
		| "chooseAll"
		| "chooseNone"
	>;
	readonly translations: Acts<
		| "write"
		| "handOver"
		| "leave"
		| "down"
		| "up"
		| "right"
		| "left"
		| "pageDown"
		| "pageUp"
		| "rowStart"
		| "rowEnd"
		| "start"
		| "end"
	>;
	readonly text: Acts<"definition">;
}

/** `Mod` is Ctrl, and ⌘ where there is one. */
export const SHORTCUTS: Shortcuts = {
	everywhere: {
		save: ["Mod+S"],
		undo: ["Mod+Z"],
		redo: ["Mod+Shift+Z", "Mod+Y"],
		shortcuts: ["?"],
	},
	list: {
		next: ["ArrowDown"],
		previous: ["ArrowUp"],
		first: ["Home"],
		last: ["End"],
		moveDown: ["Alt+ArrowDown"],
		moveUp: ["Alt+ArrowUp"],
		choose: ["Space", "Shift+Space"],
		chooseNext: ["Shift+ArrowDown"],
		choosePrevious: ["Shift+ArrowUp"],
		chooseAll: ["Mod+A"],
		chooseNone: ["Escape"],
	},
	translations: {
		write: ["Enter", "F2"],
		handOver: ["Mod+Enter"],
		leave: ["Escape"],
		down: ["ArrowDown"],
		up: ["ArrowUp"],
		right: ["ArrowRight"],
		left: ["ArrowLeft"],
		pageDown: ["PageDown"],
		pageUp: ["PageUp"],
		rowStart: ["Home"],
		rowEnd: ["End"],
		start: ["Mod+Home"],
		end: ["Mod+End"],
	},
	text: {
		definition: ["F12"],
	},
};

export type Place = keyof Shortcuts;
export type Shortcut<P extends Place> = keyof Shortcuts[P];

/** What a key press counts as here; the letter counts, not the case it comes in. */
export interface Pressed {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly shiftKey: boolean;
	readonly altKey: boolean;
}

/** What a press does at a place; undefined when nothing listens for it there. */
export function shortcutIn<P extends Place>(place: P, pressed: Pressed): Shortcut<P> | undefined {
	const all = Object.entries(SHORTCUTS[place]) as [Shortcut<P>, readonly string[]][];
	return all.find(([, keys]) => keys.some((key) => isPressed(key, pressed)))?.[0];
}

function isPressed(keys: string, pressed: Pressed): boolean {
	const { mods, key } = partsOf(keys);
	const name = pressed.key === " " ? "Space" : pressed.key;
	// Which keys a sign needs is the keyboard's own affair.
	const isSign = key === "?";
	return (
		name.toLowerCase() === key.toLowerCase() &&
		mods.includes("Mod") === (pressed.ctrlKey || pressed.metaKey) &&
		mods.includes("Alt") === pressed.altKey &&
		(isSign || mods.includes("Shift") === pressed.shiftKey)
	);
}

/** `Mod+Shift+Z` → `Mod`, `Shift` and `Z`. */
export function partsOf(keys: string): { readonly mods: readonly string[]; readonly key: string } {
	const parts = keys.split("+");
	return { mods: parts.slice(0, -1), key: parts.at(-1) ?? "" };
}
