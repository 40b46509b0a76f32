import type { ReactElement, ReactNode } from "react";

import { usePage } from "./use-page.ts";

export interface PageHeadingProps {
	/** Plain words, also of the browser's tab. */
	readonly title: string;
	/** Shown instead of `title`, when it needs more than plain words. */
	readonly children?: ReactNode;
}

/** The page's one `h1`. It takes focus when a person arrives here from another page. */
export function PageHeading({ title, children }: PageHeadingProps): ReactElement {
	const heading = usePage(title);
	return (
		<h1 ref={heading} tabIndex={-1} className="pt-heading">
			{children ?? title}
		</h1>
	);
}
