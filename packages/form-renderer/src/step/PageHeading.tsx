import { type ReactElement, type ReactNode, useEffect } from "react";
import { usePlain } from "../parts/plain.ts";
import { useArrival, useSurroundings } from "../parts/surroundings.ts";

import { useSay } from "../words/Speaking.tsx";

export interface PageHeadingProps {
	readonly children: ReactNode;
	/** The window's title: page and procedure. */
	readonly title: string;
	readonly hasErrors?: boolean;
	/** Changes with the page: the heading then takes focus, as after a page load. Left out: focus stays. */
	readonly arrival?: string;
	/** This time the focus goes to one of the page's controls. */
	readonly isLedOn?: boolean;
}

/** The one `h1`. A new page begins here, also for who does not see it; and the window's title says when there are errors. */
export function PageHeading({
	children,
	title,
	hasErrors = false,
	arrival,
	isLedOn,
}: PageHeadingProps): ReactElement {
	const say = useSay();
	const around = useSurroundings();
	const heading = useArrival(arrival, isLedOn);
	const windowTitle = hasErrors ? `${say("error_prefix")}${title}` : title;
	usePlain()?.setTitle(windowTitle);
	useEffect(() => around.setTitle(windowTitle), [windowTitle, around]);
	return (
		<h1 ref={heading} tabIndex={-1}>
			{children}
		</h1>
	);
}
