import type { PageClient } from "@onedoor/runtime/client";
import { createRoot, type Root } from "react-dom/client";

import type { Surroundings } from "../parts/surroundings.ts";
import { CaseElement } from "./CaseElement.tsx";
import { elementClient, type GetToken } from "./element-client.ts";
import type { Tell } from "./events.ts";
import { fetchLinked } from "./fetch-linked.ts";
import { type Memory, memoryOf, type Stand } from "./memory.ts";
import { giveScope, idsOf, takeScope } from "./scopes.ts";

/** A server that renders pages loads this file too, and has no elements. */
const Element = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/** While an element is in a document. */
interface Life {
	readonly root: Root;
	readonly mount: HTMLElement;
	readonly scope: number;
	readonly memory: Memory;
	readonly around: Surroundings;
	readonly stop: () => void;
	/** Gives the window's title back. */
	readonly leave: () => void;
	stand: Stand;
	/** The case was chosen here and not by the page. */
	isOwnChoice: boolean;
}

/**
 * `<onedoor-case src="/api/procedures/…">`: one procedure from what it needs to its result, on any page, in the light
 * DOM, so that labels, links to errors and password managers work. Attributes may change at any time.
 */
export class OnedoorCase extends Element {
	static readonly observedAttributes: readonly string[] = [
		"src",
		"endpoint",
		"case",
		"as",
		"locale",
	];

	#life: Life | undefined;
	#client: PageClient | undefined;
	#getToken: GetToken | undefined;
	#turn = 0;

	/** Gives the bearer token of whoever is there; left out: the browser's cookie says it. */
	get getToken(): GetToken | undefined {
		return this.#getToken;
	}

	set getToken(getToken: GetToken | undefined) {
		this.#getToken = getToken;
		this.reload();
	}

	/** Looks again who is there and what there is to see. Nothing typed is lost. */
	reload(): void {
		this.#turn++;
		this.#render();
	}

	connectedCallback(): void {
		this.#takeUpgraded();
		const scope = takeScope();
		const memory = memoryOf(() => `${scope} ${this.getAttribute("src") ?? ""}`);
		const mount = document.createElement("div");
		this.replaceChildren(mount);
		const known = memory.read();
		const named = this.getAttribute("case") ?? undefined;
		const isKnown = known !== undefined && (named === undefined || named === known.case);
		const life: Life = {
			root: createRoot(mount),
			mount,
			scope,
			memory,
			...surroundingsOf(this, scope),
			stop: this.#listen(),
			stand: isKnown ? known : { case: named, place: {} },
			isOwnChoice: named === undefined,
		};
		this.#life = life;
		memory.replace(life.stand);
		this.#reflect();
		this.#render();
	}

	disconnectedCallback(): void {
		const life = this.#life;
		if (!life) return;
		this.#life = undefined;
		life.stop();
		// What was typed and not yet sent is sent now.
		life.root.unmount();
		life.mount.remove();
		life.leave();
		giveScope(life.scope);
	}

	attributeChangedCallback(name: string, before: string | null, now: string | null): void {
		if (before === now) return;
		if (name === "endpoint") this.#client = undefined;
		const life = this.#life;
		if (!life) return;
		if (name === "case" && (now ?? undefined) !== life.stand.case) {
			life.isOwnChoice = false;
			this.#stand({ case: now ?? undefined, place: {} });
		} else if (name === "src" && life.isOwnChoice) {
			this.#stand({ case: undefined, place: {} });
		} else this.#render();
	}

	#render(): void {
		const life = this.#life;
		if (!life) return;
		this.#client ??= elementClient(this.#endpoint(), () => this.#getToken, this.#tell);
		life.root.render(
			<CaseElement
				client={this.#client}
				src={this.getAttribute("src") ?? undefined}
				stand={life.stand}
				role={this.getAttribute("as") ?? undefined}
				language={this.#language()}
				turn={this.#turn}
				around={life.around}
				tell={this.#tell}
				go={this.#go}
				onMissing={this.#onMissing}
			/>,
		);
	}

	readonly #tell: Tell = (name, detail) =>
		this.dispatchEvent(
			new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }),
		);

	readonly #go = (stand: Stand): void => {
		const life = this.#life;
		if (!life) return;
		life.isOwnChoice ||= stand.case !== life.stand.case;
		life.stand = stand;
		life.memory.push(stand);
		this.#reflect();
		this.#render();
	};

	/** What this window remembered may be somebody else's, or gone: then begin at the beginning. */
	readonly #onMissing = (): boolean => {
		const life = this.#life;
		if (!life?.isOwnChoice || life.stand.case === undefined) return false;
		this.#stand({ case: undefined, place: {} });
		return true;
	};

	/** Stands elsewhere, with no way back to where it stood. */
	#stand(stand: Stand): void {
		const life = this.#life;
		if (!life) return;
		life.stand = stand;
		life.memory.replace(stand);
		this.#reflect();
		this.#render();
	}

	#reflect(): void {
		const id = this.#life?.stand.case;
		if (id === undefined) this.removeAttribute("case");
		else if (this.getAttribute("case") !== id) this.setAttribute("case", id);
	}

	/** The back button, a page that changes its language, and links that need a token. */
	#listen(): () => void {
		const back = (): void => {
			const life = this.#life;
			const stand = life?.memory.inHistory();
			if (!life || !stand) return;
			life.stand = stand;
			this.#reflect();
			this.#render();
		};
		const languages = new MutationObserver(() => this.#render());
		languages.observe(document, { subtree: true, attributeFilter: ["lang"] });
		addEventListener("popstate", back);
		this.addEventListener("click", this.#follow);
		return () => {
			this.removeEventListener("click", this.#follow);
			languages.disconnect();
			removeEventListener("popstate", back);
		};
	}

	#endpoint(): string {
		return (this.getAttribute("endpoint") ?? "").replace(/\/$/, "");
	}

	readonly #follow = (event: MouseEvent): void => {
		if (!this.#getToken) return;
		const api = new URL(`${this.#endpoint()}/api/`, document.baseURI).href;
		fetchLinked(event, api, this.#getToken, (status) => {
			if (status === 401) this.#tell("onedoor-sign-in", {});
			else this.#tell("onedoor-error", { kind: status === 0 ? "unreachable" : "refused", status });
		});
	};

	/** `locale`, else the language of what it stands in, else the browser's. */
	#language(): string {
		return (
			this.getAttribute("locale") ||
			this.closest("[lang]")?.getAttribute("lang") ||
			navigator.language
		);
	}

	/** A page may have set the property before this file was loaded: then it hides the accessor. */
	#takeUpgraded(): void {
		if (!Object.hasOwn(this, "getToken")) return;
		const { getToken } = this;
		Reflect.deleteProperty(this, "getToken");
		this.getToken = getToken;
	}
}

/** A part of somebody else's page; the first element of it says the window's title, and gives it back when it goes. */
function surroundingsOf(element: HTMLElement, scope: number): Pick<Life, "around" | "leave"> {
	const before = document.title;
	let said: string | undefined;
	return {
		leave() {
			if (document.title === said) document.title = before;
		},
		around: {
			ids: idsOf(scope),
			arrival: undefined,
			setTitle(title) {
				if (scope !== 1) return;
				document.title = title;
				said = title;
			},
			toTop() {
				const { top } = element.getBoundingClientRect();
				if (top < 0 || top > innerHeight / 2) element.scrollIntoView({ block: "start" });
			},
		},
	};
}
