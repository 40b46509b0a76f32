import { Component, type ReactNode } from "react";

import { Trouble } from "./Trouble.tsx";

/** A fault of the page is said in words, never as a blank page. */
export class Failsafe extends Component<
	{ readonly children: ReactNode },
	{ readonly error?: unknown }
> {
	override state: { readonly error?: unknown } = {};

	static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
		return { error };
	}

	override render(): ReactNode {
		if (this.state.error === undefined) return this.props.children;
		return (
			<main className="od-main od-stack" id="main" tabIndex={-1}>
				<Trouble error={this.state.error} onAgain={() => location.reload()} />
			</main>
		);
	}
}
