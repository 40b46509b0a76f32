import { Icon } from "@onedoor/form-renderer/parts";
import { type ReactElement, type ReactNode, useId, useState } from "react";

export interface OpeningProps {
	/** What the row is called; pressing it opens the row below. */
	readonly name: ReactNode;
	readonly cells: ReactNode;
	/** Columns of the table. */
	readonly columns: number;
	readonly children: () => ReactNode;
}

/** A row of a table that opens: what it holds is made only then, and stands in a row of its own. */
export function Opening({ name, cells, columns, children }: OpeningProps): ReactElement {
	const [isOpen, setOpen] = useState(false);
	const id = useId();
	return (
		<>
			<tr>
				<th scope="row">
					<button
						type="button"
						className="st-opening"
						aria-expanded={isOpen}
						aria-controls={id}
						onClick={() => setOpen(!isOpen)}
					>
						<Icon name="fwd" />
						<span>{name}</span>
					</button>
				</th>
				{cells}
			</tr>
			<tr id={id} className="st-opened" hidden={!isOpen}>
				<td colSpan={columns}>{isOpen ? children() : null}</td>
			</tr>
		</>
	);
}
