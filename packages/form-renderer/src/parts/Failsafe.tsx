import { Component, type ReactNode } from "react";

export interface FailsafeProps {
	readonly children: ReactNode;
	/** What is shown instead: the host's own words for a fault. */
	readonly fallback: (error: unknown) => ReactNode;
}

interface State {
	readonly failed?: { readonly error: unknown };
}

/** A fault of our own page is said in words, never as a blank page. */
export class Failsafe extends Component<FailsafeProps, State> {
	override state: State = {};

	static getDerivedStateFromError(error: unknown): State {
		return { failed: { error } };
	}

	override render(): ReactNode {
		const { failed } = this.state;
		return failed === undefined ? this.props.children : this.props.fallback(failed.error);
	}
}
