import { Icon } from "@onedoor/form-renderer/parts";
import type { ReactElement, ReactNode } from "react";

import { useFolded } from "./use-folded.ts";

export interface FoldingPaneProps {
	/** Links lead to it by this. */
	readonly id: string;
	readonly title: string;
	/** Beside the title, folded or not. */
	readonly summary?: ReactNode;
	/** Beside the title while it is open. */
	readonly acts?: ReactNode;
	/** Made only while it is open. */
	readonly children: () => ReactNode;
}

/** A pane under the others, of which the head alone is left where somebody folds it away. */
export function FoldingPane(props: FoldingPaneProps): ReactElement {
	const { id, title, summary, acts, children } = props;
	const [isFolded, fold] = useFolded(id);
	return (
		<section
			className="od-pane wide"
			id={id}
			aria-labelledby={`${id}-title`}
			data-folded={isFolded ? "" : undefined}
		>
			<div className="od-pane__head">
				<h2 id={`${id}-title`}>
					<button
						type="button"
						className="st-pane-fold"
						aria-expanded={!isFolded}
						aria-controls={`${id}-body`}
						onClick={() => fold(!isFolded)}
					>
						<Icon name="down" />
						{title}
					</button>
				</h2>
				{summary}
				{isFolded ? null : acts}
			</div>
			<div id={`${id}-body`} hidden={isFolded}>
				{isFolded ? null : children()}
			</div>
		</section>
	);
}
