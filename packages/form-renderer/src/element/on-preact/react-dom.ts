import { type ComponentChild, render } from "preact";

/** What the built element has for `react-dom/client`. */
export function createRoot(container: HTMLElement): {
	render(what: ComponentChild): void;
	unmount(): void;
} {
	return {
		render: (what) => render(what, container),
		unmount: () => render(null, container),
	};
}
