import type { CDPSession, Page } from "playwright-core";
import { PATIENCE_MS } from "../../../../scripts/testing/patience.ts";

/** One thing of the page as a screen reader has it: what the browser's accessibility tree says, and nothing else. */
export interface Heard {
	readonly role: string;
	readonly name: string;
	/** What is read after the name: hints and errors. */
	readonly description: string;
	readonly value: string;
	/** Names of the groups around it, the outermost first. */
	readonly within: readonly string[];
	/** What is read of those groups besides their names: their hints and errors. */
	readonly around: string;
	/** `focused`, `invalid`, `checked`, `expanded`, `disabled`, `level` …, as the tree has them; false ones are left out. */
	readonly states: Readonly<Record<string, unknown>>;
}

/** What is looked for; a text matches as a whole. */
export interface Wanted {
	readonly role: string;
	readonly name: string | RegExp;
	/** The name of a group around it. */
	readonly within?: string;
	/** Names of which the closest group around it has one. */
	readonly directlyIn?: readonly string[];
}

/** Somebody who does not see the page and has no mouse: they listen, and press keys. */
export interface ScreenReader {
	/** Everything that is read, in its order. */
	read(): Promise<readonly Heard[]>;
	/** What has focus now. */
	focus(): Promise<Heard>;
	/** The window's title. */
	title(): Promise<string>;
	/** Waits until it is there. */
	hears(wanted: Wanted): Promise<Heard>;
	/** Tab until it has focus. */
	tabTo(wanted: Wanted): Promise<Heard>;
	/** Tab to it and Enter. */
	press(wanted: Wanted): Promise<void>;
	/** Tab to it and type. */
	type(wanted: Wanted, text: string): Promise<void>;
	/** Tab into the group of radios, and with the arrow keys to the one that is wanted. */
	choose(wanted: Wanted): Promise<void>;
	/** Waits until this is said without anybody going there. */
	isTold(text: string | RegExp): Promise<void>;
	/** Waits until focus stands here. */
	standsAt(wanted: Wanted | ((focused: Heard) => boolean)): Promise<Heard>;
}

interface Node {
	readonly nodeId: string;
	readonly ignored: boolean;
	readonly role?: { readonly value?: string };
	readonly name?: { readonly value?: unknown };
	readonly description?: { readonly value?: unknown };
	readonly value?: { readonly value?: unknown };
	readonly properties?: readonly {
		readonly name: string;
		readonly value: { readonly value?: unknown };
	}[];
	readonly childIds?: readonly string[];
	readonly backendDOMNodeId?: number;
}

/** More things than any page has. */
const MOST_TABS = 250;

/** @param page in its window; nothing of it is asked but its accessibility tree */
export async function listenTo(page: Page): Promise<ScreenReader> {
	const session = await page.context().newCDPSession(page);
	await session.send("Accessibility.enable");
	const regions = new Regions();
	const look = async (): Promise<Tree> => {
		const tree = await treeOf(session);
		regions.note(tree);
		return tree;
	};

	async function until<T>(what: string, find: (tree: Tree) => T | undefined): Promise<T> {
		const end = Date.now() + PATIENCE_MS;
		for (;;) {
			const tree = await look();
			const found = find(tree);
			if (found !== undefined) return found;
			if (Date.now() > end) throw new Error(`${what} is not heard on:\n${aloud(tree.heard)}`);
			await page.waitForTimeout(60);
		}
	}

	const reader: ScreenReader = {
		read: async () => (await look()).heard,
		focus: () => until("focus", ({ focused }) => focused),
		title: async () => (await look()).title,
		hears: (wanted) =>
			until(named(wanted), ({ heard }) => heard.find((each) => isWanted(each, wanted))),
		standsAt(wanted) {
			const isHere = typeof wanted === "function" ? wanted : (it: Heard) => isWanted(it, wanted);
			const what = typeof wanted === "function" ? "where it should be" : named(wanted);
			return until(`focus on ${what}`, ({ focused }) =>
				focused && isHere(focused) ? focused : undefined,
			);
		},
		async tabTo(wanted) {
			await reader.hears(wanted);
			const trail: string[] = [];
			for (let presses = 0; presses < MOST_TABS; presses++) {
				const { focused } = await look();
				if (focused && isWanted(focused, wanted)) return focused;
				if (focused?.name === "") throw new Error(`Tab stops at a ${focused.role} without a name`);
				if (focused) trail.push(`${focused.role} ${focused.name}`);
				await page.keyboard.press("Tab");
			}
			throw new Error(`Tab never reaches ${named(wanted)}, only:\n${trail.join("\n")}`);
		},
		async press(wanted) {
			await reader.tabTo(wanted);
			await page.keyboard.press("Enter");
		},
		async type(wanted, text) {
			await reader.tabTo(wanted);
			await page.keyboard.type(text);
		},
		async choose(wanted) {
			await reader.hears(wanted);
			await tabInto(wanted);
			// The first press of an arrow key goes on from the one that Tab came to, which Space chooses.
			await page.keyboard.press("Space");
			for (let presses = 0; presses < MOST_TABS; presses++) {
				const focused = await reader.focus();
				if (isWanted(focused, wanted) && focused.states.checked === "true") return;
				await page.keyboard.press("ArrowDown");
			}
			throw new Error(`the arrow keys never reach ${named(wanted)}`);
		},
		isTold: (text) =>
			until(`“${String(text)}”`, () => (regions.told(text) ? true : undefined)).then(() => {}),
	};

	/** To any radio of the group in which the wanted one is: a group has one stop for Tab. */
	async function tabInto({ role, name, within }: Wanted): Promise<void> {
		for (let presses = 0; presses < MOST_TABS; presses++) {
			const { focused } = await look();
			const isInside = within === undefined ? undefined : focused?.within.includes(within);
			if (focused?.role === role && (isInside ?? matches(focused.name, name))) return;
			await page.keyboard.press("Tab");
		}
		throw new Error(`Tab never reaches the group “${within}”`);
	}
	return reader;
}

/** A page read aloud, line by line: for messages of tests, and to look at. */
export function aloud(heard: readonly Heard[]): string {
	return heard
		.map(({ role, name, description, value, states }) =>
			[role, name, value && `= ${value}`, description && `(${description})`, statesAloud(states)]
				.filter(Boolean)
				.join(" "),
		)
		.join("\n");
}

function statesAloud(states: Heard["states"]): string {
	const said = Object.entries(states).filter(([name]) => SAID.has(name));
	return said.map(([name, value]) => `[${name}${value === true ? "" : ` ${value}`}]`).join("");
}

const SAID: ReadonlySet<string> = new Set([
	"checked",
	"disabled",
	"expanded",
	"focused",
	"invalid",
	"level",
	"live",
	"required",
]);

interface Tree {
	readonly title: string;
	readonly heard: readonly Heard[];
	readonly focused: Heard | undefined;
	/** What is said as it changes, by the element that says it. */
	readonly live: ReadonlyMap<number, { readonly isAlert: boolean; readonly text: string }>;
}

async function treeOf(session: CDPSession): Promise<Tree> {
	const { nodes } = (await session.send("Accessibility.getFullAXTree")) as unknown as {
		readonly nodes: readonly Node[];
	};
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const heard: Heard[] = [];
	const live = new Map<number, { isAlert: boolean; text: string }>();
	let title = "";
	let focused: Heard | undefined;

	const walk = (node: Node | undefined, within: readonly string[], around: string): void => {
		if (node === undefined) return;
		const role = String(node.role?.value ?? "");
		const name = textOf(node.name);
		if (role === "RootWebArea") title = name;
		const isSaid = !node.ignored && role !== "" && !UNSAID.has(role);
		const states = statesOf(node);
		if (isSaid && role !== "RootWebArea") {
			const description = textOf(node.description);
			const value = textOf(node.value);
			const one = { role, name, description, value, within, around, states };
			heard.push(one);
			if (states.focused === true) focused = one;
		}
		if (!node.ignored && typeof states.live === "string" && node.backendDOMNodeId !== undefined)
			live.set(node.backendDOMNodeId, {
				isAlert: states.live === "assertive",
				text: insideOf(node, byId),
			});
		const isGroup = isSaid && GROUPS.has(role) && name !== "";
		const names = isGroup ? [...within, name] : within;
		const said = isGroup ? `${around} ${textOf(node.description)}`.trim() : around;
		for (const id of node.childIds ?? []) walk(byId.get(id), names, said);
	};
	walk(nodes[0], [], "");
	return { title, heard, focused, live };
}

/** Its parts are read instead. */
const UNSAID: ReadonlySet<string> = new Set(["none", "generic", "InlineTextBox", "ListMarker"]);
const GROUPS: ReadonlySet<string> = new Set(["group", "radiogroup", "region", "list", "form"]);

function statesOf({ properties = [] }: Node): Heard["states"] {
	return Object.fromEntries(
		properties
			.map(({ name, value }) => [name, value.value] as const)
			.filter(([, value]) => value !== false && value !== "false" && value !== undefined),
	);
}

function insideOf(node: Node, byId: ReadonlyMap<string, Node>): string {
	if (node.role?.value === "StaticText") return textOf(node.name);
	return (node.childIds ?? [])
		.map((id) => byId.get(id))
		.map((child) => (child ? insideOf(child, byId) : ""))
		.join(" ")
		.replaceAll(/\s+/g, " ")
		.trim();
}

function textOf(part: { readonly value?: unknown } | undefined): string {
	return String(part?.value ?? "")
		.replaceAll(/\s+/g, " ")
		.trim();
}

/**
 * The parts of a page that speak by themselves. A polite one says what comes into it after it was there itself: one
 * that comes with its words in it is passed over by several screen readers. An alert is said as it comes.
 */
class Regions {
	readonly #before = new Map<number, string>();
	readonly #said: string[] = [];

	note({ live }: Tree): void {
		for (const [id, { isAlert, text }] of live) {
			const before = this.#before.get(id) ?? (isAlert ? "" : undefined);
			if (before !== undefined && before !== text && text !== "") this.#said.push(text);
			this.#before.set(id, text);
		}
	}

	/** Once: what was told before is not told again. */
	told(text: string | RegExp): boolean {
		const at = this.#said.findIndex((said) =>
			typeof text === "string" ? said.includes(text) : text.test(said),
		);
		if (at === -1) return false;
		this.#said.splice(0, at + 1);
		return true;
	}
}

function isWanted(heard: Heard, { role, name, within, directlyIn }: Wanted): boolean {
	return (
		heard.role === role &&
		matches(heard.name, name) &&
		(within === undefined || heard.within.includes(within)) &&
		(directlyIn === undefined || directlyIn.includes(heard.within.at(-1) ?? ""))
	);
}

function matches(said: string, name: string | RegExp): boolean {
	return typeof name === "string" ? said === name.replaceAll(/\s+/g, " ").trim() : name.test(said);
}

function named({ role, name, within }: Wanted): string {
	return `${role} “${String(name)}”${within === undefined ? "" : ` in “${within}”`}`;
}
