import { Icon, type IconName } from "@onedoor/form-renderer/parts";
import { type ReactElement, type ReactNode, useId, useState } from "react";

export interface FoldProps {
	readonly label: string;
	readonly icon?: IconName;
	readonly isOpen?: boolean;
	readonly children: ReactNode;
}

/** Something that most people do not need now: shut until its name is pressed. */
export function Fold({ label, icon, isOpen: begins = false, children }: FoldProps): ReactElement {
	const id = useId();
	const [isOpen, setOpen] = useState(begins);
	return (
		<div className="st-fold">
			<button
				type="button"
				className="st-fold__head"
				aria-expanded={isOpen}
				aria-controls={id}
				onClick={() => setOpen(!isOpen)}
			>
				<Icon name={icon ?? (isOpen ? "minus" : "plus")} />
				{label}
			</button>
			<div id={id} className="st-fold__body" hidden={!isOpen}>
				{children}
			</div>
		</div>
	);
}
