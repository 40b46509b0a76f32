import { expect, test } from "vitest";

import { SHORTCUTS, shortcutIn } from "./table.ts";
import { SHORTCUT_WORDS } from "./words/index.ts";

const NONE = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test("a press is what the table says, with the keys held that it names and no others", () => {
	const z = { ...NONE, key: "z", ctrlKey: true };
	expect(shortcutIn("everywhere", z)).toBe("undo");
	expect(shortcutIn("everywhere", { ...z, key: "Z", shiftKey: true })).toBe("redo");
	expect(shortcutIn("everywhere", { ...z, ctrlKey: false, metaKey: true })).toBe("undo");
	expect(shortcutIn("everywhere", { ...z, altKey: true })).toBeUndefined();
	expect(shortcutIn("everywhere", { ...NONE, key: "?", shiftKey: true })).toBe("shortcuts");
	expect(shortcutIn("list", { ...NONE, key: " " })).toBe("choose");
	expect(shortcutIn("list", { ...NONE, key: "ArrowUp", altKey: true })).toBe("moveUp");
	expect(shortcutIn("list", { ...NONE, key: "x" })).toBeUndefined();
});

test("no press means two things at one place, and each is said in every language", () => {
	for (const [place, acts] of Object.entries(SHORTCUTS)) {
		const keys = Object.values(acts).flat();
		expect(new Set(keys).size, place).toBe(keys.length);
		for (const [language, words] of Object.entries(SHORTCUT_WORDS)) {
			const said: Readonly<Record<string, string>> = words.acts[place as keyof typeof words.acts];
			for (const act of Object.keys(acts)) expect(said[act], `${language} ${act}`).toBeTruthy();
		}
	}
});
