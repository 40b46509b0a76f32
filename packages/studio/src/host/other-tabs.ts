import type { Workspace } from "../document/workspace.ts";

/** What a tab says of itself; a question asks all others to say it again. */
interface Said {
	readonly tab: string;
	readonly kind: "here" | "gone";
	/** Paths with changes that are not saved. */
	readonly changed: readonly string[];
	readonly asks: boolean;
}

/** The same library in other tabs of this browser: each has texts of its own until it saves. */
export class OtherTabs {
	readonly #workspace: Workspace;
	readonly #channel: BroadcastChannel;
	readonly #tab: string = crypto.randomUUID();
	readonly #listeners = new Set<() => void>();
	readonly #others = new Map<string, readonly string[]>();
	#told = "";
	#seen: SeenTabs = NONE;

	constructor(workspace: Workspace, library: string) {
		this.#workspace = workspace;
		this.#channel = new BroadcastChannel(`onedoor.studio ${library}`);
		this.#channel.addEventListener("message", ({ data }: MessageEvent<Said>) => this.#hear(data));
		workspace.subscribe(() => this.#sayIfChanged());
		addEventListener("pagehide", () => this.#say("gone", false));
		addEventListener("pageshow", ({ persisted }) => persisted && this.#callRoll());
		// A tab that was killed says nothing: whoever comes back here asks all of them anew.
		addEventListener("focus", () => this.#callRoll());
		this.#say("here", true);
	}

	get seen(): SeenTabs {
		return this.#seen;
	}

	subscribe(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	#callRoll(): void {
		this.#others.clear();
		this.#say("here", true);
		// Those who are there have answered by then; only then is it known who is not.
		setTimeout(() => this.#tell(), ANSWERED_MS);
	}

	#sayIfChanged(): void {
		if (this.#changed().join("\n") !== this.#told) this.#say("here", false);
	}

	#changed(): readonly string[] {
		return this.#workspace.changed.map(({ path }) => path);
	}

	#say(kind: Said["kind"], asks: boolean): void {
		const changed = this.#changed();
		this.#told = changed.join("\n");
		this.#channel.postMessage({ tab: this.#tab, kind, changed, asks } satisfies Said);
	}

	#hear({ tab, kind, changed, asks }: Said): void {
		if (kind === "here") this.#others.set(tab, changed);
		else this.#others.delete(tab);
		if (asks) this.#say("here", false);
		this.#tell();
	}

	#tell(): void {
		const changed = [...new Set([...this.#others.values()].flat())].sort();
		const isSame =
			this.#seen.count === this.#others.size &&
			this.#seen.changed.join("\n") === changed.join("\n");
		if (isSame) return;
		this.#seen = { count: this.#others.size, changed };
		for (const listener of this.#listeners) listener();
	}
}

export interface SeenTabs {
	readonly count: number;
	/** Paths with changes there that are not saved. */
	readonly changed: readonly string[];
}

const NONE: SeenTabs = { count: 0, changed: [] };
const ANSWERED_MS = 500;
