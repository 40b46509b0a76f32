import type { ReactElement, ReactNode } from "react";

import { Mark } from "./Mark.tsx";

export interface TopBarProps {
	readonly title: ReactNode;
	/** A quiet second line on wide screens: the office. */
	readonly below?: ReactNode;
	readonly href: string;
	/** The host's emblem; the door when left out. */
	readonly mark?: ReactNode;
	/** Language links, search, who is signed in. */
	readonly children?: ReactNode;
}

/** The bar at the top of every page of every face. */
export function TopBar({ title, below, href, mark, children }: TopBarProps): ReactElement {
	return (
		<header className="od-bar">
			<a className="od-brand" href={href}>
				{mark ?? <Mark />}
				<span>
					{title}
					{below ? <span className="od-brand__below od-wide">{below}</span> : null}
				</span>
			</a>
			{children}
		</header>
	);
}

export interface SkipLinkProps {
	/** Id of the main element, without `#`. */
	readonly to: string;
	readonly children: ReactNode;
}

/** First focusable thing of a page: past the bar, to the content. */
export function SkipLink({ to, children }: SkipLinkProps): ReactElement {
	return (
		<a className="od-skip" href={`#${to}`}>
			{children}
		</a>
	);
}
