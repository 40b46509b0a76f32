import { type ReactElement, type ReactNode, useEffect, useId, useRef } from "react";
import { AskingForm } from "./AskingForm.tsx";

export interface DialogProps {
	readonly title: string;
	/** Escape, and whatever closes it from within. */
	readonly onClose: () => void;
	/** Of the form that the dialog is. */
	readonly onSubmit: () => void;
	/** It is there to be read: the head has the focus first, not what can be pressed at its end. */
	readonly isRead?: boolean;
	readonly children: ReactNode;
}

/** Over everything else, until it is answered or left. Focus goes into it, and back where it was. */
export function Dialog({ title, onClose, onSubmit, isRead, children }: DialogProps): ReactElement {
	const dialog = useRef<HTMLDialogElement>(null);
	const head = useId();
	useEffect(() => {
		dialog.current?.showModal();
		if (isRead) dialog.current?.querySelector("h2")?.focus();
	}, [isRead]);
	return (
		<dialog
			ref={dialog}
			className="st-dialog"
			aria-labelledby={head}
			onCancel={(event) => {
				event.preventDefault();
				onClose();
			}}
		>
			<AskingForm className="od-stack od-stack--4" onSubmit={onSubmit}>
				<h2 id={head} tabIndex={isRead ? -1 : undefined}>
					{title}
				</h2>
				{children}
			</AskingForm>
		</dialog>
	);
}
