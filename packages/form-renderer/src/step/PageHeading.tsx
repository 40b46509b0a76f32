import { type ReactElement, type ReactNode, useEffect, useRef } from "react";

import { useSay } from "../words/Speaking.tsx";

export interface PageHeadingProps {
	readonly children: ReactNode;
	/** The window's title: page and procedure. */
	readonly title: string;
	readonly hasErrors?: boolean;
	/** Changes with the page: the heading then takes focus, as after a page load. Left out: focus stays. */
	readonly arrival?: string;
}

/** What this window showed last. The first page was loaded by the browser, which says so itself. */
let shown: string | undefined;

/** The one `h1`. A new page begins here, also for who does not see it; and the window's title says when there are errors. */
export function PageHeading({
	children,
	title,
	hasErrors = false,
	arrival,
}: PageHeadingProps): ReactElement {
	const say = useSay();
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		document.title = hasErrors ? `${say("error_prefix")}${title}` : title;
	}, [title, hasErrors, say]);
	useEffect(() => {
		const before = shown;
		shown = arrival ?? before;
		if (arrival === undefined || before === undefined || before === arrival) return;
		scrollTo({ top: 0 });
		heading.current?.focus({ preventScroll: true });
	}, [arrival]);
	return (
		<h1 ref={heading} tabIndex={-1}>
			{children}
		</h1>
	);
}
