import { type ReactElement, type ReactNode, useId } from "react";

export interface CardProps {
	readonly title?: ReactNode;
	/** At the end of the heading: a tag, a count. */
	readonly aside?: ReactNode;
	/** Without padding, for facts and lists that reach the edges. */
	readonly flush?: boolean;
	readonly children: ReactNode;
}

/** A named region of the page. */
export function Card({ title, aside, flush, children }: CardProps): ReactElement {
	const id = useId();
	return (
		<section
			className={flush ? "od-card od-card--flush" : "od-card od-stack"}
			aria-labelledby={title ? id : undefined}
		>
			{title ? <CardHead id={id} title={title} aside={aside} flush={flush ?? false} /> : null}
			{children}
		</section>
	);
}

function CardHead({
	id,
	title,
	aside,
	flush,
}: {
	readonly id: string;
	readonly title: ReactNode;
	readonly aside: ReactNode;
	readonly flush: boolean;
}): ReactElement {
	const heading = <h2 id={id}>{title}</h2>;
	if (!flush && !aside) return heading;
	return (
		<div className={flush ? "od-card__head" : "od-row od-between"}>
			{heading}
			{aside}
		</div>
	);
}
