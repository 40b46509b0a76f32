import { type ReactElement, type ReactNode, useEffect, useRef } from "react";
import { usePlain } from "../parts/plain.ts";
import { useSurroundings } from "../parts/surroundings.ts";

import { useSay } from "../words/Speaking.tsx";

export interface PageHeadingProps {
	readonly children: ReactNode;
	/** The window's title: page and procedure. */
	readonly title: string;
	readonly hasErrors?: boolean;
	/** Changes with the page: the heading then takes focus, as after a page load. Left out: focus stays. */
	readonly arrival?: string;
}

/** The one `h1`. A new page begins here, also for who does not see it; and the window's title says when there are errors. */
export function PageHeading({
	children,
	title,
	hasErrors = false,
	arrival,
}: PageHeadingProps): ReactElement {
	const say = useSay();
	const around = useSurroundings();
	const heading = useRef<HTMLHeadingElement>(null);
	const windowTitle = hasErrors ? `${say("error_prefix")}${title}` : title;
	usePlain()?.setTitle(windowTitle);
	useEffect(() => around.setTitle(windowTitle), [windowTitle, around]);
	useEffect(() => {
		// The first page was loaded by the browser, which says so itself.
		const before = around.arrival;
		around.arrival = arrival ?? before;
		if (arrival === undefined || before === undefined || before === arrival) return;
		around.toTop(heading.current);
		heading.current?.focus({ preventScroll: true });
	}, [arrival, around]);
	return (
		<h1 ref={heading} tabIndex={-1}>
			{children}
		</h1>
	);
}
