import type { ReactElement, ReactNode } from "react";

export interface FactsProps {
	/** Name and value side by side on wide screens. */
	readonly wide?: boolean;
	/** Inside a card without padding. */
	readonly inset?: boolean;
	readonly children: ReactNode;
}

/** Values people look at, in rows. Hold `<Fact>`s. */
export function Facts({ wide, inset, children }: FactsProps): ReactElement {
	const classes = `od-facts${inset ? " od-facts--inset" : ""}${wide ? " od-facts--wide" : ""}`;
	return <dl className={classes}>{children}</dl>;
}

export interface FactProps {
	readonly name: ReactNode;
	/** `<SourceLine>` under the value. */
	readonly source?: ReactNode;
	/** A link or button at the row's end: Change, Mark. */
	readonly action?: ReactNode;
	/** The row is marked for correction; `why` says what is asked. */
	readonly marked?: boolean;
	readonly why?: ReactNode;
	readonly children: ReactNode;
}

export function Fact({ name, source, action, marked, why, children }: FactProps): ReactElement {
	return (
		<div className={marked ? "is-marked" : undefined}>
			<dt>{name}</dt>
			<dd>
				{children}
				{source}
			</dd>
			{action ? <dd className="act">{action}</dd> : null}
			{why ? <dd className="why">{why}</dd> : null}
		</div>
	);
}
