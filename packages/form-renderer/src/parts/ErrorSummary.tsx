import { type ReactElement, type ReactNode, useEffect, useId, useRef } from "react";

import { useSay } from "../words/Speaking.tsx";
import { Icon } from "./Icon.tsx";
import { usePlain } from "./plain.ts";

export interface ErrorSummaryProps {
	/** In the order of the page. `href` leads to the control: `#<its id>`; the words are those at the field. */
	readonly errors: readonly {
		readonly id: string;
		readonly href?: string;
		readonly text: ReactNode;
	}[];
	/** Any value that changes at each failed attempt: the summary then takes focus again. */
	readonly attempt: number | string;
	readonly title?: ReactNode;
	/** Follow a link oneself, for fields on another page. Return true when done. */
	readonly onFollow?: (href: string) => boolean;
}

/** "There is a problem": takes focus when it appears, and each line leads to its field. */
export function ErrorSummary({
	errors,
	attempt,
	title,
	onFollow,
}: ErrorSummaryProps): ReactElement {
	const say = useSay();
	const heading = useId();
	const box = useRef<HTMLDivElement>(null);
	const isPlain = usePlain() !== undefined;
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt with the same errors must take focus again.
	useEffect(() => box.current?.focus(), [attempt]);
	return (
		<div
			ref={box}
			className="od-summary"
			role="alert"
			tabIndex={-1}
			// biome-ignore lint/a11y/noAutofocus: without script it is how the page begins here after an attempt.
			autoFocus={isPlain}
			aria-labelledby={heading}
		>
			<h2 id={heading}>
				<Icon name="bad" />
				{title ?? say("there_is_a_problem")}
			</h2>
			<ul>
				{errors.map((error) => (
					<li key={error.id}>
						{error.href ? (
							<a href={error.href} onClick={(event) => follow(event, error.href ?? "", onFollow)}>
								{error.text}
							</a>
						) : (
							<p className="od-summary__whole">{error.text}</p>
						)}
					</li>
				))}
			</ul>
		</div>
	);
}

/** A link of the summary puts the caret into the control, not only the control into view. */
function follow(
	event: { preventDefault(): void },
	href: string,
	onFollow?: (href: string) => boolean,
): void {
	if (onFollow?.(href)) {
		event.preventDefault();
		return;
	}
	if (!href.startsWith("#")) return;
	const control = document.getElementById(href.slice(1));
	if (!control) return;
	event.preventDefault();
	control.scrollIntoView({ block: "center" });
	control.focus({ preventScroll: true });
}
