import type { ReactElement, ReactNode } from "react";

export interface BurdenTableProps {
	/** What its rows are: people, personas, offices. */
	readonly of: string;
	/** Heads of the columns after the first. */
	readonly heads: readonly string[];
	readonly className: string;
	readonly children: ReactNode;
}

/** Rows that open into what they count; on a phone they are cards. */
export function BurdenTable({ of, heads, className, children }: BurdenTableProps): ReactElement {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll sideways, so the keyboard must reach it.
		<section className="od-scroll" aria-label={of} tabIndex={0}>
			<table className={`od-table od-table--cards ${className}`}>
				<thead>
					<tr>
						<th scope="col">{of}</th>
						{heads.map((head) => (
							<th key={head} scope="col" className="r">
								{head}
							</th>
						))}
					</tr>
				</thead>
				<tbody>{children}</tbody>
			</table>
		</section>
	);
}
