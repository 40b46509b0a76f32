// `<onedoor-case>`: loading this file defines it. On a server it does nothing.
import type { ElementEvents } from "./events.ts";
import { OnedoorCase } from "./OnedoorCase.tsx";

export { addWords } from "../words/words.ts";
export type { GetToken } from "./element-client.ts";
export type { ElementEvents } from "./events.ts";
export { OnedoorCase };

declare global {
	interface HTMLElementTagNameMap {
		readonly "onedoor-case": OnedoorCase;
	}
	interface HTMLElementEventMap extends CustomEvents {}
}

type CustomEvents = {
	[Name in keyof ElementEvents]: CustomEvent<ElementEvents[Name]>;
};

if (globalThis.customElements && !customElements.get("onedoor-case"))
	customElements.define("onedoor-case", OnedoorCase);
